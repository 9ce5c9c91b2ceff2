import { css } from 'lit';

/** The closed launcher, and the room it keeps. */
export const chatLauncherStyles = css`
  /* In the corner of the window it takes no place on the page. */
  :host(:not([placement='inline'])) {
    display: contents;
  }

  .base {
    /* What floats above a page must be opaque: black or white, whichever the text reads on. */
    --_ground: var(--attesa-surface, Canvas);
  }

  @supports (color: oklch(from red l c h)) {
    .base {
      --_ground: var(--attesa-surface, oklch(from currentColor clamp(0.2, (0.6 - l) * 1000, 1) 0 0));
    }
  }

  .floating {
    --_below: var(--_from-below, 1em);
    --_side: var(--_from-side, 1em);

    position: fixed;
    inset-block-end: calc(var(--_below) + env(safe-area-inset-bottom, 0px));
    inset-inline-end: calc(var(--_side) + env(safe-area-inset-right, 0px));
    z-index: var(--attesa-layer, 1000);
    display: flex;
    flex-direction: column-reverse;
    align-items: flex-end;
    gap: 0.6em;
    inline-size: auto;
    max-inline-size: calc(100% - 2 * var(--_side));
    pointer-events: none;
  }

  .floating:dir(rtl) {
    inset-inline-end: calc(var(--_side) + env(safe-area-inset-left, 0px));
  }

  .floating > * {
    pointer-events: auto;
  }

  .launch {
    position: relative;
    display: inline-flex;
    align-items: center;
    gap: 0.7em;
    max-inline-size: 100%;
    min-block-size: 3.4em;
    padding: 0.5em 1.2em 0.5em 0.6em;
    padding-inline: 0.6em 1.2em;
    border: 1px solid color-mix(in srgb, currentColor 38%, transparent);
    border-radius: 1.7em;
    color: inherit;
    text-decoration: none;
    background: color-mix(in srgb, var(--_accent) 8%, var(--_ground));
  }

  .floating .launch {
    max-inline-size: min(100%, 22em);
    box-shadow:
      0 0.1em 0.3em rgb(0 0 0 / 12%),
      0 0.4em 1.4em rgb(0 0 0 / 18%);
  }

  .tile {
    display: grid;
    flex: none;
    place-items: center;
    inline-size: 2.3em;
    block-size: 2.3em;
    border-radius: 50%;
    color: var(--_accent);
    background: var(--_tint);
  }

  .says {
    display: grid;
    min-inline-size: 0;
    line-height: 1.25;
  }

  .name {
    font-weight: 650;
  }

  .truth {
    font-size: 0.93em;
    text-wrap: pretty;
  }

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
    background: color-mix(in srgb, currentColor 8%, transparent);
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

  /* Somebody is there: the only launcher that is filled. Its words are black or white, whichever reads on the accent. */
  @supports (color: oklch(from red l c h)) {
    .launch.live {
      border-color: transparent;
      background: var(--_accent);
    }

    .launch.live > * {
      color: oklch(from var(--_accent) clamp(0, (0.66 - l) * 1000, 1) 0 0);
    }

    .launch.live .tile {
      background: color-mix(in srgb, currentColor 18%, transparent);
    }
  }

  .launch:is(button, a):hover {
    border-color: currentColor;
  }

  .launch.live:hover {
    background: color-mix(in oklab, var(--_accent) 88%, currentColor);
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
    border-radius: 99em;
    font-size: 0.85em;
    font-weight: 700;
    line-height: 1;
    background: #b3261e;
  }

  .launch > .badge {
    color: #fff !important;
  }

  .bone {
    inline-size: 11em;
    max-inline-size: 100%;
    border-radius: 0.4em;
    background: color-mix(in srgb, currentColor 10%, transparent);
  }

  div.waiting .name {
    inline-size: 3em;
  }

  @media (max-width: 26em) {
    .floating .launch {
      max-inline-size: min(100%, 17em);
      min-block-size: 3em;
      gap: 0.5em;
      padding-inline: 0.4em 0.9em;
      padding-block: 0.35em;
    }

    .floating .tile {
      inline-size: 2em;
      block-size: 2em;
    }

    /* The picture says that it is a chat; the words are for when. */
    .floating .name:not(:last-child) {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }
  }

  @media print {
    .floating {
      display: none;
    }
  }

  @media (forced-colors: active) {
    .tile,
    .badge {
      border: 1px solid;
    }

    .bone {
      background: GrayText;
    }

    .launch.live {
      forced-color-adjust: none;
      border-color: Highlight;
      background: Highlight;
    }

    .launch.live > * {
      color: HighlightText;
    }
  }
`;
