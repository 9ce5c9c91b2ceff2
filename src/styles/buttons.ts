import { css } from 'lit';

/** Buttons, and links that look like one. */
export const buttonStyles = css`
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
    text-align: center;
    text-wrap: balance;
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

  @supports (color: oklch(from red l c h)) {
    .button.primary {
      border-color: transparent;
      background: var(--_accent);
    }

    .button.primary > * {
      color: oklch(from var(--_accent) clamp(0, (0.66 - l) * 1000, 1) 0 0);
    }

    .button.primary:hover {
      background: color-mix(in oklab, var(--_accent) 88%, currentColor);
    }
  }

  @media (forced-colors: active) {
    .button.primary {
      forced-color-adjust: none;
      border-color: Highlight;
      background: Highlight;
    }

    .button.primary > * {
      color: HighlightText;
    }
  }
`;
