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
    --_ok: var(--attesa-ok, color-mix(in srgb, #14793d 66%, currentColor));
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
