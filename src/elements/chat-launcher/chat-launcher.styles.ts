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
    gap: var(--_s2);
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
    gap: 0.75em;
    max-inline-size: 100%;
    min-block-size: calc(2.5em + 2 * var(--_s2));
    padding-block: var(--_s2);
    padding-inline: 0.5em 1.25em;
    border: 1px solid var(--_edge);
    border-radius: var(--_pill);
    color: inherit;
    text-decoration: none;
    background: color-mix(in srgb, var(--_accent) 6%, var(--_ground));
  }

  .floating .launch {
    max-inline-size: min(100%, 22em);
    box-shadow: var(--_shadow);
  }

  .launch .tile {
    display: grid;
    flex: none;
    place-items: center;
    inline-size: 2.5em;
    block-size: 2.5em;
    border-radius: var(--_pill);
    color: var(--_accent);
    background: var(--_tint);
  }

  .says {
    display: grid;
    min-inline-size: 0;
    line-height: 1.25;
  }

  .name {
    font-weight: 600;
  }

  .truth {
    font-size: var(--_small);
    text-wrap: pretty;
  }

  .waiting > .tile {
    color: var(--_muted);
    background: var(--_fainter);
  }

  .launch .bone {
    inline-size: 11em;
    max-inline-size: 100%;
  }

  div.waiting .name {
    inline-size: 3em;
  }

  @media (max-width: 26em) {
    .floating .launch {
      max-inline-size: min(100%, 17em);
      min-block-size: max(44px, 3em);
      gap: 0.5em;
      padding-inline: 0.4em 1em;
      padding-block: var(--_s1);
    }

    .floating .launch .tile {
      inline-size: 2.25em;
      block-size: 2.25em;
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
`;
