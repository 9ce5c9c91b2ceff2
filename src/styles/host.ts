import { css } from 'lit';

/**
 * What every widget shares: tokens with their defaults, and the few things that are the same everywhere. Colours are
 * mixed from the page's own text colour, so that a dark page works without a theme. Sizes are in em: the page's font
 * decides. Nothing is set on the host but layout, because a page's own rules for it always win.
 */
export const hostStyles = css`
  :host {
    display: block;
  }

  :host([hidden]) {
    display: none;
  }

  .base {
    --_accent: var(--attesa-accent, currentColor);
    --_text: var(--attesa-text, inherit);
    --_muted: var(--attesa-muted, color-mix(in srgb, currentColor 76%, transparent));
    --_surface: var(--attesa-surface, transparent);
    --_border: var(--attesa-border, color-mix(in srgb, currentColor 18%, transparent));
    --_radius: var(--attesa-radius, 1em);
    --_gap: var(--attesa-gap, 1.1em);
    --_busy: var(--attesa-busy, color-mix(in srgb, #b45f00 62%, currentColor));
    --_late: var(--attesa-late, color-mix(in srgb, #c01818 66%, currentColor));
    --_tint: color-mix(in srgb, var(--_accent) 12%, transparent);

    display: block;
    box-sizing: border-box;
    inline-size: 100%;
    font-family: var(--attesa-font, inherit);
    line-height: 1.45;
    color: var(--_text);
    text-align: start;
    text-transform: none;
    text-indent: 0;
    white-space: normal;
    overflow-wrap: anywhere;
    cursor: auto;
    -webkit-text-size-adjust: 100%;
    text-size-adjust: 100%;
  }

  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }

  h2,
  p,
  ul {
    margin: 0;
    padding: 0;
    font: inherit;
  }

  ul {
    list-style: none;
  }

  button,
  input,
  textarea {
    margin: 0;
    font: inherit;
    letter-spacing: inherit;
    color: inherit;
  }

  button {
    padding: 0;
    border: 0;
    background: none;
    text-align: inherit;
    cursor: pointer;
    -webkit-tap-highlight-color: transparent;
  }

  :focus-visible {
    outline: max(2px, 0.14em) solid var(--_accent);
    outline-offset: 2px;
  }

  [hidden] {
    display: none !important;
  }

  .icon {
    flex: none;
    inline-size: 1.25em;
    block-size: 1.25em;
  }

  .sr {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`;

/** Buttons, fields and pills: one look in every widget. */
export const controlStyles = css`
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 0.5em;
    min-block-size: 2.75em;
    padding: 0.5em 1em;
    border: 1px solid color-mix(in srgb, currentColor 38%, transparent);
    border-radius: calc(var(--_radius) * 0.62);
    font-weight: 600;
    line-height: 1.25;
    color: inherit;
    text-decoration: none;
  }

  .button:hover {
    border-color: currentColor;
    background: var(--_tint);
  }

  .button.primary {
    border-color: var(--_accent);
    background: var(--_tint);
    color: var(--_accent);
  }

  .button.primary:hover {
    background: color-mix(in srgb, var(--_accent) 20%, transparent);
  }

  /* With relative colours the text on a filled button is black or white, whichever reads on the accent. */
  @supports (color: oklch(from red l c h)) {
    .button.primary,
    .chip[aria-pressed='true'] {
      border-color: transparent;
      background: var(--_accent);
    }

    .button.primary > *,
    .chip[aria-pressed='true'] > * {
      color: oklch(from var(--_accent) clamp(0, (0.66 - l) * 1000, 1) 0 0);
    }

    .button.primary:hover,
    .chip[aria-pressed='true']:hover {
      background: color-mix(in oklab, var(--_accent) 88%, currentColor);
    }
  }

  .link {
    padding-block: 0.35em;
    text-decoration: underline;
    text-underline-offset: 0.2em;
    color: inherit;
  }

  .field {
    display: block;
    inline-size: 100%;
    padding: 0.6em 0.75em;
    border: 1px solid color-mix(in srgb, currentColor 50%, transparent);
    border-radius: calc(var(--_radius) * 0.5);
    background: transparent;
    /* Below 16 px phones zoom into a field. */
    font-size: max(1em, 16px);
  }

  .chip {
    min-block-size: 2.3em;
    padding: 0.3em 0.95em;
    border: 1px solid color-mix(in srgb, currentColor 38%, transparent);
    border-radius: 99em;
    font-size: 0.93em;
    line-height: 1.25;
  }

  .chip:hover {
    border-color: currentColor;
  }

  .chip[aria-pressed='true'] {
    font-weight: 600;
  }

  .mark {
    display: inline-flex;
    align-items: center;
    gap: 0.3em;
    padding: 0.1em 0.6em;
    border-radius: 99em;
    font-size: 0.8em;
    font-weight: 650;
    color: var(--_accent);
    background: var(--_tint);
  }

  .mark.busy {
    color: var(--_busy);
    background: color-mix(in srgb, var(--_busy) 13%, transparent);
  }

  .mark .icon {
    inline-size: 1em;
    block-size: 1em;
  }

  @media (forced-colors: active) {
    .mark,
    .chip,
    .button {
      border: 1px solid ButtonText;
      forced-color-adjust: auto;
    }

    .chip[aria-pressed='true'],
    .button.primary {
      forced-color-adjust: none;
      border-color: Highlight;
      background: Highlight;
    }

    .chip[aria-pressed='true'] > *,
    .button.primary > * {
      color: HighlightText;
    }
  }
`;
