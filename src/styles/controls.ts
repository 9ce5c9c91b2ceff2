import { css } from 'lit';

/** Links, fields, pills, marks and what is to be noticed. */
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
    min-block-size: var(--_target);
    margin-inline: calc(-1 * var(--_s2));
    padding: 0 var(--_s2);
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

  .chip {
    min-block-size: max(24px, 2.3em * var(--_density));
    padding: var(--_s1) 0.95em;
    border: 1px solid var(--_edge);
    border-radius: var(--_pill);
    font-size: var(--_small);
    line-height: 1.25;
  }

  .chip:hover {
    border-color: currentColor;
    background: var(--_faint);
  }

  .chip[aria-pressed='true'] {
    border-color: var(--_accent);
    background: var(--_tint);
    font-weight: 600;
  }

  @supports (color: color(from currentColor xyz-d65 x y z)) {
    .chip[aria-pressed='true'] {
      border-color: transparent;
      background: var(--_accent);
    }

    .chip[aria-pressed='true']:hover {
      background: var(--_pressed);
    }

    .chip[aria-pressed='true'] > * {
      color: var(--_on-accent);
    }
  }

  .mark {
    display: inline-flex;
    align-items: center;
    gap: 0.35em;
    padding: 0.15em 0.65em;
    border-radius: var(--_pill);
    font-size: var(--_tiny);
    font-weight: 600;
    color: var(--_accent);
    background: var(--_tint);
  }

  .mark.busy {
    color: var(--_busy);
    background: color-mix(in srgb, var(--_busy) 12%, transparent);
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

  /* The words stand under each other. */
  .notice ~ .fallback {
    margin-block-start: calc(var(--_s2) - var(--_gap));
    padding-inline-start: calc(var(--_gap) + var(--_s3) + 1.9em);
  }

  /* What somebody wrote. */
  .word {
    padding-inline-start: 0.75em;
    border-inline-start: 0.2em solid var(--_busy);
  }

  .fallback {
    padding: 0 var(--_gap) var(--_gap);
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
    border-radius: var(--_corner);
  }

  .choose,
  .name {
    font-weight: 600;
    color: inherit;
    text-decoration: none;
  }

  .headline {
    font-size: var(--_large);
    font-weight: 700;
    line-height: 1.3;
    text-wrap: pretty;
  }

  /* It stands on a line of its own. */
  .headline::first-letter {
    text-transform: uppercase;
  }

  .mode,
  .note {
    color: var(--_muted);
    font-size: var(--_small);
  }

  .go {
    color: var(--_muted);
  }

  .go .icon {
    display: block;
  }

  .go:dir(rtl) .icon {
    transform: scaleX(-1);
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
    :is(.go, summary) .icon {
      transition: transform 0.15s ease;
    }

    :is(.button, .chip, .tool, .field, .link) {
      transition:
        background-color 0.12s ease,
        border-color 0.12s ease;
    }
  }

  @media (forced-colors: active) {
    .mark,
    .tile,
    .notice {
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
