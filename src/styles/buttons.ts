import { css } from 'lit';

/** Buttons, and links that look like one. */
export const buttonStyles = css`
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: var(--_s2);
    min-block-size: var(--_target);
    padding: var(--_s2) 1em;
    border: 1px solid var(--_edge);
    border-radius: var(--_corner);
    font-weight: 600;
    line-height: 1.25;
    text-align: center;
    text-wrap: balance;
    color: inherit;
    text-decoration: none;
  }

  .button:hover {
    border-color: currentColor;
    background: var(--_faint);
  }

  .button:active,
  .button[aria-expanded='true'] {
    border-color: currentColor;
    background: var(--_fainter);
  }

  .button.primary {
    border-color: var(--_accent);
    background: var(--_tint);
    color: var(--_accent);
  }

  .button.primary:is(:hover, :active) {
    background: color-mix(in srgb, var(--_accent) 20%, transparent);
  }

  @supports (color: color(from currentColor xyz-d65 x y z)) {
    .button.primary {
      border-color: transparent;
      background: var(--_accent);
    }

    .button.primary > * {
      color: var(--_on-accent);
    }

    .button.primary:is(:hover, :active) {
      background: var(--_pressed);
    }
  }

  .button[aria-disabled='true'] {
    opacity: 0.6;
    cursor: default;
  }

  .button[aria-busy='true'] {
    cursor: progress;
  }

  @media (forced-colors: active) {
    .button.primary {
      forced-color-adjust: none;
      border-color: Highlight;
      outline-color: CanvasText;
      background: Highlight;
    }

    .button.primary > * {
      color: HighlightText;
    }

    .button[aria-disabled='true'] {
      border-color: GrayText;
      background: Canvas;
      opacity: 1;
    }

    .button[aria-disabled='true'],
    .button[aria-disabled='true'] > * {
      color: GrayText;
    }

    /* A picture keeps its colour where words lose theirs: on the system's ground it might not be seen. */
    .icon {
      color: inherit !important;
    }
  }
`;
