import { css } from 'lit';

/** What all faces show: links, quiet buttons, fields, what is to be noticed, what unfolds. */
export const controlStyles = css`
  .link {
    display: inline-block;
    min-block-size: 24px;
    padding-block: var(--_s1);
    text-decoration: underline;
    text-decoration-color: color-mix(in srgb, currentColor 45%, transparent);
    text-underline-offset: 0.25em;
    color: inherit;
  }

  .link:hover {
    text-decoration-color: currentColor;
  }

  /* Quieter than a button: an icon and a word, with the room of one. */
  .tool {
    display: inline-flex;
    gap: var(--_s2);
    align-items: center;
    /* As high as with letters of full size. */
    min-block-size: calc(var(--_target) / 0.9);
    margin-inline: calc(-1 * var(--_s2));
    padding: var(--_s1) var(--_s2);
    border-radius: var(--_corner);
    font-size: var(--_small);
    font-weight: 600;
    text-decoration: none;
  }

  .tool:is(:hover, :active) {
    background: var(--_faint);
  }

  .field-label {
    display: block;
    margin-block-end: var(--_s1);
    padding: 0;
    font-size: var(--_small);
    font-weight: 600;
  }

  .hint {
    color: var(--_muted);
    font-size: var(--_small);
  }

  .field {
    display: block;
    inline-size: 100%;
    min-block-size: var(--_target);
    padding: var(--_s2) 0.75em;
    border: 1px solid var(--_edge);
    border-radius: var(--_corner);
    background: transparent;
    /* Below 16 px phones zoom into a field. */
    font-size: max(1em, 16px);
  }

  .field:hover {
    border-color: currentColor;
  }

  .field[aria-invalid='true'] {
    border-color: var(--_late);
    box-shadow: inset 0 0 0 1px var(--_late);
  }

  .field:focus-visible {
    outline-offset: -1px;
  }

  /* Something to notice: an icon, words, and what can be done. */
  .notice {
    display: flex;
    gap: 0.65em;
    align-items: flex-start;
    margin: 0 var(--_gap) var(--_gap);
    padding: var(--_s3);
    border-radius: var(--_corner);
    background: var(--_faint);
  }

  .notice.trouble {
    background: color-mix(in srgb, var(--_busy) 10%, transparent);
  }

  .notice > .icon {
    /* In the middle of the first line. */
    block-size: 1lh;
    color: var(--_accent);
  }

  .notice.trouble > .icon {
    color: var(--_busy);
  }

  .notice-body,
  .hint {
    text-wrap: pretty;
  }

  .notice-body {
    flex: 1;
    min-inline-size: 0;
  }

  .notice .button {
    margin-block-start: var(--_s2);
  }

  /* Secondary text would be too faint on a tint. */
  .notice .hint {
    color: inherit;
  }

  .notice ~ .fallback {
    margin-block-start: calc(var(--_s2) - var(--_gap));
  }

  .fallback {
    padding: 0 var(--_gap) var(--_gap);
  }

  .headline {
    font-size: var(--_large);
    font-weight: 700;
    line-height: 1.3;
    text-wrap: balance;
  }

  /* It stands on a line of its own. */
  .headline::first-letter {
    text-transform: uppercase;
  }

  /* What unfolds has the same sign everywhere. */
  summary {
    display: flex;
    gap: var(--_s2);
    align-items: center;
    justify-content: space-between;
    min-block-size: var(--_target);
    font-weight: 600;
    cursor: pointer;
  }

  summary::-webkit-details-marker {
    display: none;
  }

  [open] > summary .icon {
    transform: rotate(180deg);
  }

  @media (prefers-reduced-motion: no-preference) {
    summary .icon {
      transition: transform 0.15s ease;
    }
  }

  @media (forced-colors: active) {
    .notice {
      border: 1px solid;
    }
  }
`;
