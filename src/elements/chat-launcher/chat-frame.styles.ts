import { css } from 'lit';

/** The panel and its field, as far as they stand before the rest has been loaded. */
export const chatFrameStyles = css`
  .panel {
    container-type: inline-size;
    display: flex;
    flex-direction: column;
    min-block-size: 0;
    overflow: hidden;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_ground);
  }

  .floating .panel {
    inline-size: min(26em, 100vw - 2 * var(--_side));
    box-shadow: var(--_shadow);
  }

  .floating.open {
    max-block-size: calc(
      100dvh - 2 * var(--_below) - env(safe-area-inset-top, 0px) - env(safe-area-inset-bottom, 0px)
    );
  }

  .floating.open .launch {
    flex: none;
  }

  /* The panel says it. */
  .floating.open .truth {
    display: none;
  }

  .inline .panel {
    max-inline-size: 34em;
    margin-block-start: var(--_s2);
  }

  .head {
    display: flex;
    flex: none;
    gap: 0.6em;
    align-items: flex-start;
    justify-content: space-between;
    padding: var(--_s1) var(--_gap);
    padding-inline-end: var(--_s2);
    border-block-end: 1px solid var(--_border);
  }

  /* As high as the button beside it, and as far from the edges with many lines as with one. */
  .title {
    margin-inline: calc(-1 * var(--_s2));
    padding: calc((var(--_target) - 1.25em) / 2) var(--_s2);
    border-radius: var(--_corner);
    font-weight: 700;
    line-height: 1.25;
  }

  .title:focus {
    outline: none;
  }

  .title:focus-visible {
    outline: max(2px, 0.14em) solid var(--_accent);
  }

  .body {
    flex: 1 1 auto;
    min-block-size: 0;
    overflow-y: auto;
    overscroll-behavior: contain;
    scrollbar-width: thin;
  }

  .about {
    padding: var(--_gap) var(--_gap) 0;
  }

  .write,
  .body > .fallback {
    padding: var(--_gap);
  }

  .write .field-label {
    min-block-size: 1lh;
  }

  textarea.field {
    min-block-size: 5.2em;
    max-block-size: 40vh;
    resize: vertical;
    field-sizing: content;
  }

  /* The edges of the other widgets at this width. */
  @container (max-width: 24em) {
    .panel > * {
      --_gap: calc(var(--attesa-gap, 1em) * var(--_density));
    }
  }

  /* Letters so large that hardly a word has room. */
  @container (max-width: 13em) {
    .panel > * {
      --_gap: calc(var(--attesa-gap, 0.6em) * var(--_density));
    }
  }

  /* On a phone it comes up from below, and stays above the keyboard. */
  @media (max-width: 30em), (max-height: 26em) {
    .floating.open .launch {
      visibility: hidden;
    }

    .floating .panel {
      position: fixed;
      inset-block-end: var(--_keyboard, 0px);
      inset-inline: 0;
      inline-size: auto;
      max-block-size: calc(var(--_view, 100dvh) - 0.5em - env(safe-area-inset-top, 0px));
      padding-block-end: env(safe-area-inset-bottom, 0px);
      border-inline: 0;
      border-block-end: 0;
      border-end-start-radius: 0;
      border-end-end-radius: 0;
    }
  }

  @media (prefers-reduced-motion: no-preference) {
    .floating .panel {
      animation: come 0.16s ease-out;
    }

    @keyframes come {
      from {
        translate: 0 0.6em;
      }
    }
  }

  @media (forced-colors: active) {
    .floating .panel {
      border-width: 2px;
    }
  }
`;
