import { css } from 'lit';

/** 1 on a dark accent, 0 on a light one: luminance 0.183 reads as well on black as on white, by the formula of WCAG. */
const onDark = css`clamp(0, (0.183 - y) * 1000, 1)`;
const onLight = css`clamp(0, (y - 0.183) * 1000, 1)`;

/**
 * What every widget shares: tokens with their defaults, and the few things that are the same everywhere. Colours are
 * mixed from the page's own text colour, so that a dark page works without a theme. Sizes are in em: the page's font
 * decides. Nothing is set on the host but layout, because a page's own rules for it always win.
 *
 * Letters have six sizes, set on what holds the words and never inside one another. Distances are steps of a quarter of
 * an em, set on what holds boxes.
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
    --_edge: color-mix(in srgb, currentColor 52%, transparent);
    --_busy: var(--attesa-busy, color-mix(in srgb, #b45f00 62%, currentColor));
    --_ok: var(--attesa-ok, color-mix(in srgb, #14793d 66%, currentColor));
    --_late: var(--attesa-late, color-mix(in srgb, #c01818 56%, currentColor));
    --_tint: color-mix(in srgb, var(--_accent) 12%, transparent);
    --_faint: color-mix(in srgb, currentColor 5%, transparent);
    --_fainter: color-mix(in srgb, currentColor 9%, transparent);

    --_tiny: 0.8em;
    --_small: 0.9em;
    /* Not where a word would break for it. */
    --_large: max(1em, min(1.15em, 10cqi));
    --_title: max(1em, min(1.35em, 10cqi));
    --_display: max(1em, min(1.5em, 10cqi));

    --_density: clamp(0.8, var(--attesa-density, 1), 1.2);
    --_s1: calc(0.25em * var(--_density));
    --_s2: calc(0.5em * var(--_density));
    --_s3: calc(0.75em * var(--_density));
    --_s4: calc(1em * var(--_density));
    --_gap: calc(var(--attesa-gap, 1.25em) * var(--_density));
    --_target: max(24px, 2.25em, 2.75em * var(--_density));

    --_radius: var(--attesa-radius, 1em);
    --_corner: calc(var(--_radius) * 0.6);
    /* Round where corners are, square where they are not. */
    --_pill: calc(var(--_radius) * 2);
    --_shadow: 0 0.15em 0.4em rgb(0 0 0 / 12%), 0 0.75em 2.5em rgb(0 0 0 / 20%);

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

  /* Words on the accent are black or white, whichever reads; under the pointer it moves away from them. */
  @supports (color: color(from currentColor xyz-d65 x y z)) {
    .base {
      --_on-accent: color(
        from var(--_accent) xyz-d65 calc(0.9505 * ${onDark}) ${onDark} calc(1.089 * ${onDark})
      );
      --_pressed: color-mix(
        in oklab,
        var(--_accent) 86%,
        color(from var(--_accent) xyz-d65 calc(0.9505 * ${onLight}) ${onLight} calc(1.089 * ${onLight}))
      );
    }
  }

  /* A finger needs more room than a pointer, however dense the page is. */
  @media (pointer: coarse) {
    .base {
      --_target: max(44px, 2.75em);
    }
  }

  /* Whoever asks for contrast gets the text's own colour before the brand's. */
  @media (prefers-contrast: more) {
    .base {
      --_accent: currentColor;
      --_muted: currentColor;
      --_border: color-mix(in srgb, currentColor 62%, transparent);
      --_edge: currentColor;
      --_busy: color-mix(in srgb, #b45f00 30%, currentColor);
      --_ok: color-mix(in srgb, #14793d 30%, currentColor);
      --_late: color-mix(in srgb, #c01818 30%, currentColor);
    }
  }

  @container (max-width: 24em) {
    .base > * {
      --_gap: calc(var(--attesa-gap, 1em) * var(--_density));
      --_title: max(1em, min(1.25em, 10cqi));
    }
  }

  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }

  h2,
  h3,
  p,
  ul {
    margin: 0;
    padding: 0;
    font: inherit;
  }

  /* A sentence runs as its own letters do, from the side where the page begins its lines: its full stop stays at its end. */
  h2,
  h3,
  p,
  legend,
  label {
    text-align: -webkit-match-parent;
    text-align: match-parent;
    unicode-bidi: plaintext;
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

  .tile {
    display: grid;
    flex: none;
    place-items: center;
    inline-size: 2.5em;
    block-size: 2.5em;
    border-radius: var(--_corner);
    color: var(--_accent);
    background: var(--_tint);
  }

  .choose,
  .name {
    font-weight: 600;
    color: inherit;
    text-decoration: none;
  }

  .bone {
    border-radius: calc(var(--_radius) * 0.3);
    background: var(--_fainter);
  }

  .sr {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  @media (forced-colors: active) {
    .bone {
      outline: 1px solid GrayText;
    }
  }
`;
