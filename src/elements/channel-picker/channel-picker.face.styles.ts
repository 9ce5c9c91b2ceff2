import { css } from 'lit';

/** What stands in the card once there are words. */
export const pickerFaceStyles = css`
  .chip:hover {
    border-color: currentColor;
    background: var(--_faint);
  }

  .chip[aria-pressed='true'] {
    border-color: var(--_accent);
    background: var(--_tint);
    font-weight: 600;
  }

  @supports (color: color(from currentColor xyz-d65 x y z)) {
    .chip[aria-pressed='true'] {
      border-color: transparent;
      background: var(--_accent);
    }

    .chip[aria-pressed='true']:hover {
      background: var(--_pressed);
    }

    .chip[aria-pressed='true'] > * {
      color: var(--_on-accent);
    }
  }

  .row.not-now .tile {
    color: var(--_muted);
    background: var(--_fainter);
  }

  .label .mode {
    display: inline-block;
  }

  .label .mark {
    margin-block: 0.15em;
  }

  .channel:has(.choose):hover {
    background: var(--_faint);
  }

  .channel:has(.choose:active) {
    background: var(--_fainter);
  }

  .channel:hover .go {
    color: inherit;
  }

  .row.not-now .headline {
    font-weight: 600;
  }

  /* As far from what follows as from the headline, whose letters end above their line. */
  .word:not(:last-child) {
    margin-block-end: var(--_s1);
  }

  .address {
    position: relative;
    user-select: all;
  }

  /* Each runs as its own letters do. */
  .foot > span {
    unicode-bidi: plaintext;
  }

  .go {
    grid-row: 1 / span 2;
    grid-column: 3;
    align-self: center;
  }

  .row.open .go .icon {
    transform: rotate(180deg);
  }

  .more {
    display: block;
    padding: var(--_s1) var(--_gap) var(--_gap);
  }

  @container (max-width: 24em) {
    /* The first line alone leaves room for the sign at its end. */
    .row:not(.waiting) .label::before {
      content: '';
      float: inline-end;
      inline-size: 1.75em;
      block-size: 1lh;
    }

    /* A button is one box, and so is a link beside it. */
    .row:not(.waiting) .label :is(.choose, .name) {
      display: inline-block;
      max-inline-size: calc(100% - 2.5em);
    }

    .go {
      grid-row: 1;
      align-self: start;
    }
  }

  /* Letters so large that beside a picture there is no room for a word. */
  @container (max-width: 13em) {
    .base > * {
      --_gap: calc(var(--attesa-gap, 0.6em) * var(--_density));
    }

    .button {
      padding-inline: var(--_s2);
    }

    .main {
      grid-row: 2;
      grid-column: 1 / -1;
    }

    .row:not(.waiting) .label::before {
      display: none;
    }

    .row:not(.waiting) .label :is(.choose, .name) {
      max-inline-size: 100%;
    }

    .title,
    .headline {
      hyphens: auto;
    }
  }

  @media (forced-colors: active) {
    .chip[aria-pressed='true'] {
      forced-color-adjust: none;
      border-color: Highlight;
      outline-color: CanvasText;
      background: Highlight;
    }

    .chip[aria-pressed='true'] > * {
      color: HighlightText;
    }
  }
`;
