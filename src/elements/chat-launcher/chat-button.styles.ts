import { css } from 'lit';

/** What the launcher says, and how it stands. */
export const chatButtonStyles = css`
  /* It stands on a line of its own. */
  .truth::first-letter {
    text-transform: uppercase;
  }

  /* By ear the name ends before the words begin. */
  .name:not(:last-child)::after {
    content: ':';
    font-size: 0;
  }

  .launch.later .tile {
    color: var(--_muted);
    background: var(--_fainter);
  }

  .launch.busy .tile {
    color: var(--_busy);
    background: color-mix(in srgb, var(--_busy) 13%, transparent);
  }

  .launch.late .tile {
    color: var(--_late);
    background: color-mix(in srgb, var(--_late) 13%, transparent);
  }

  .launch.late {
    border-color: var(--_late);
  }

  .launch:is(button, a):hover {
    border-color: currentColor;
    background: color-mix(in srgb, currentColor 8%, var(--_ground));
  }

  .launch:is(button, a):active {
    background: color-mix(in srgb, currentColor 13%, var(--_ground));
  }

  /* Somebody is there: the only launcher that is filled. */
  @supports (color: color(from currentColor xyz-d65 x y z)) {
    .launch.live {
      border-color: transparent;
      background: var(--_accent);
    }

    .launch.live > * {
      color: var(--_on-accent);
    }

    .launch.live .tile {
      background: color-mix(in srgb, currentColor 18%, transparent);
    }

    .launch.live:is(:hover, :active) {
      border-color: transparent;
      background: var(--_pressed);
    }
  }

  .badge {
    position: absolute;
    inset-block-start: -0.5em;
    inset-inline-end: -0.2em;
    display: grid;
    place-items: center;
    min-inline-size: 1.75em;
    block-size: 1.75em;
    padding-inline: 0.4em;
    border-radius: var(--_pill);
    font-size: var(--_tiny);
    font-weight: 700;
    line-height: 1;
    background: #b3261e;
  }

  .launch > .badge {
    color: #fff !important;
  }

  @media (forced-colors: active) {
    .launch .tile,
    .badge {
      border: 1px solid;
    }

    .launch.live {
      forced-color-adjust: none;
      border-color: Highlight;
      outline-color: CanvasText;
      background: Highlight;
    }

    .launch.live > * {
      color: HighlightText;
    }
  }
`;
