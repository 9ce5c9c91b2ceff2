import { css } from 'lit';

/** Links, fields, pills and marks. */
export const controlStyles = css`
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

  /* With relative colours the text on a filled pill is black or white, whichever reads on the accent. */
  @supports (color: oklch(from red l c h)) {
    .chip[aria-pressed='true'] {
      border-color: transparent;
      background: var(--_accent);
    }

    .chip[aria-pressed='true'] > * {
      color: oklch(from var(--_accent) clamp(0, (0.66 - l) * 1000, 1) 0 0);
    }
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

  /* The whole row is the target, the name alone is what is read out. */
  .choose::after {
    content: '';
    position: absolute;
    inset: 0;
  }

  .choose:focus-visible {
    outline: none;
  }

  .choose:focus-visible::after {
    outline: max(2px, 0.14em) solid var(--_accent);
    outline-offset: -0.2em;
    border-radius: calc(var(--_radius) * 0.6);
  }

  @media (forced-colors: active) {
    .mark {
      border: 1px solid;
    }

    .chip[aria-pressed='true'] {
      forced-color-adjust: none;
      border-color: Highlight;
      background: Highlight;
    }

    .chip[aria-pressed='true'] > * {
      color: HighlightText;
    }
  }
`;
