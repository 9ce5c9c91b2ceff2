import { css } from 'lit';

export const requestStatusStyles = css`
  .base {
    text-wrap: pretty;
  }

  .whole {
    display: inline-block;
  }

  ol,
  dl,
  dd,
  blockquote {
    margin: 0;
    padding: 0;
    font: inherit;
  }

  ol {
    list-style: none;
  }

  .part {
    padding: 0 var(--_gap) var(--_gap);
  }

  .confirm {
    padding: 0 var(--_gap) var(--_s3);
  }

  /* State: a word, a mark and a colour. */

  .head {
    --_tone: var(--_accent);
  }

  .head.late {
    --_tone: var(--_late);
  }

  .head.wait {
    --_tone: var(--_busy);
  }

  .head.done {
    --_tone: var(--_ok);
  }

  .head.quiet {
    --_tone: var(--_muted);
  }

  .status {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_s1) 0.75em;
    align-items: center;
  }

  .phase {
    display: inline-flex;
    gap: 0.4em;
    align-items: center;
    padding: 0.25em 0.75em 0.25em 0.5em;
    padding-inline: 0.5em 0.75em;
    border-radius: var(--_pill);
    font-size: var(--_small);
    font-weight: 600;
    color: var(--_tone);
    background: color-mix(in srgb, var(--_tone) 11%, transparent);
  }

  .turn,
  .about {
    color: var(--_muted);
    font-size: var(--_small);
  }

  /* Short texts on one line with a dot between them. Where one begins a line, its dot is cut off. */
  .dotted {
    overflow-x: clip;
    /* They stand in the page's order, each for itself. */
    unicode-bidi: isolate;
    text-align: start;
  }

  /* A space as wide as the dot: at the end of a line it goes with the break. */
  .dotted > .between {
    word-spacing: 0.55em;
  }

  .dotted > .next,
  .dot {
    display: inline-block;
  }

  .dot {
    inline-size: 0.8em;
    margin-inline-start: -0.8em;
    text-align: center;
  }

  .head > :is(.headline, .earlier, .note, .about) {
    margin-block-start: var(--_s2);
  }

  .head .headline {
    font-size: var(--_display);
    line-height: 1.25;
    text-wrap: balance;
  }

  .headline:focus-visible {
    outline-offset: 0.2em;
  }

  .earlier {
    color: var(--_muted);
  }

  .earlier s {
    display: inline-block;
    text-decoration-thickness: 0.08em;
  }

  .head .note {
    font-size: inherit;
    color: inherit;
  }

  /* Each stands on a line of its own. */
  :is(.earlier s, .note, .when, .asides p)::first-letter {
    text-transform: uppercase;
  }

  /* Steps: beside one another where there is room, else below. */

  .steps {
    display: grid;
    gap: var(--_s2);
  }

  .step {
    position: relative;
    padding-inline-start: 1.75em;
    font-size: var(--_small);
    hyphens: auto;
  }

  .step::before {
    content: '';
    position: absolute;
    inset-block-start: 0.225em;
    inset-inline-start: 0;
    z-index: 1;
    inline-size: 1em;
    block-size: 1em;
    border: 0.15em solid var(--_edge);
    border-radius: 50%;
  }

  .step::after {
    content: '';
    position: absolute;
    inset-block: 1.3em calc(-0.15em - var(--_s2));
    inset-inline-start: 0.425em;
    inline-size: 0.15em;
    background: color-mix(in srgb, currentColor 25%, transparent);
  }

  .step:last-child::after {
    display: none;
  }

  .step.done::before {
    border-color: var(--_accent);
    background: var(--_accent);
  }

  .step.done::after {
    background: var(--_accent);
  }

  .step.current {
    font-weight: 600;
  }

  .step.current::before {
    border-width: 0.28em;
    border-color: var(--_accent);
  }

  .step.upcoming,
  .step.skipped {
    color: var(--_muted);
  }

  .step.skipped .step-name {
    text-decoration: line-through;
  }

  /* A dash in the ring. */
  .step.skipped::before {
    background: linear-gradient(currentColor, currentColor) center / 0.4em 0.15em no-repeat;
  }

  @container (min-width: 36em) {
    .steps:not(.many) {
      grid-auto-columns: minmax(0, 1fr);
      grid-auto-flow: column;
      gap: 0;
    }

    .steps:not(.many) .step {
      padding-block-start: 1.6em;
      padding-inline: 0 0.75em;
    }

    .steps:not(.many) .step::before {
      inset-block-start: 0;
    }

    .steps:not(.many) .step::after {
      inset-block: 0.425em auto;
      inset-inline: 1.15em 0.15em;
      inline-size: auto;
      block-size: 0.15em;
    }
  }

  /* What can be done. */

  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_s2);
    align-items: center;
  }

  /* Few look for it: below, and quieter. */
  .minor {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.5em;
    flex-basis: 100%;
    margin-block-end: calc(-1 * var(--_s2));
  }

  .notice:first-child {
    margin-block-start: var(--_gap);
  }

  /* What happened, newest first. */

  .story {
    padding-block: var(--_gap) 0;
    border-block-start: 1px solid var(--_border);
  }

  .story-title {
    padding: 0 var(--_gap) var(--_s3);
    font-weight: 700;
  }

  .entry {
    --_rail: 0em;

    position: relative;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    padding: 0 var(--_gap) var(--_gap);
    padding-inline-start: calc(var(--_gap) + 1.5em);
    /* A long story costs what is on screen. */
    content-visibility: auto;
    contain-intrinsic-size: auto 6.5em;
  }

  /* A rail from what is newest down to where it began. */
  .entry::before {
    content: '';
    position: absolute;
    inset-block-start: 0.3em;
    inset-inline-start: calc(var(--_gap) + var(--_rail));
    inline-size: 0.75em;
    block-size: 0.75em;
    border: 0.125em solid var(--_edge);
    border-radius: 50%;
  }

  .entry:first-child::before {
    border-color: var(--_accent);
    background: var(--_accent);
  }

  .entry:not(:last-child)::after {
    content: '';
    position: absolute;
    inset-block: 1.3em 0;
    inset-inline-start: calc(var(--_gap) + var(--_rail) + 0.3125em);
    inline-size: 0.125em;
    background: var(--_border);
  }

  .when {
    color: var(--_muted);
    font-size: var(--_small);
    font-variant-numeric: tabular-nums;
  }

  .what {
    font-weight: 600;
  }

  @container (min-width: 36em) {
    .entry {
      --_rail: 11.5em;

      grid-template-columns: calc(var(--_rail) - 0.75em) minmax(0, 1fr);
      column-gap: 2.5em;
      padding-inline-start: var(--_gap);
    }

    .when {
      /* On the line of what it is beside. */
      padding-block-start: 0.1em;
    }
  }

  .said > bdi {
    white-space: pre-line;
  }

  .said {
    margin-block-start: var(--_s1);
    max-inline-size: min(65ch, 100%);
  }

  .said.theirs {
    inline-size: fit-content;
    padding: var(--_s2) 0.75em;
    border-radius: var(--_corner);
    background: var(--_faint);
  }

  .asides {
    display: flex;
    gap: 0.4em;
    margin-block-start: var(--_s1);
    color: var(--_muted);
    font-size: var(--_small);
  }

  .asides .icon {
    /* In the middle of the first line. */
    block-size: 1lh;
  }

  .asides.kept .icon {
    color: var(--_ok);
  }

  .asides.late .icon {
    color: var(--_late);
  }

  .card {
    margin-block-start: var(--_s2);
    padding: var(--_s3) 1em;
    border: 1px solid var(--_border);
    border-radius: var(--_corner);
  }

  .card-title {
    font-weight: 600;
  }

  .card .link {
    display: inline-flex;
    align-items: center;
    min-block-size: var(--_target);
    margin-block-end: calc(-1 * var(--_s2));
  }

  .card-row {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.75em;
    margin-block-start: var(--_s1);
  }

  .card-row > * {
    font-size: var(--_small);
  }

  .card-row dt {
    min-inline-size: 4.5em;
    color: var(--_muted);
  }

  .card-row dd {
    font-variant-numeric: tabular-nums;
  }

  .attachments {
    display: grid;
    gap: var(--_s2);
    justify-items: start;
    margin-block-start: var(--_s2);
  }

  .file {
    display: inline-flex;
    gap: var(--_s2);
    max-inline-size: 100%;
    /* As high as a target where the name has one line. */
    padding: calc((var(--_target) - 1lh) / 2 - 1px) 0.75em;
    border: 1px solid var(--_edge);
    border-radius: var(--_corner);
    text-align: start;
  }

  .file > .icon {
    block-size: 1lh;
  }

  .file:hover {
    border-color: currentColor;
    background: var(--_faint);
  }

  .file-name {
    font-weight: 600;
    unicode-bidi: isolate;
  }

  .picture {
    display: block;
    max-inline-size: 100%;
    max-block-size: 24em;
    border-radius: var(--_corner);
  }

  .foot {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.75em;
    align-items: center;
    justify-content: space-between;
    padding: var(--_s3) var(--_gap);
    border-block-start: 1px solid var(--_border);
    color: var(--_muted);
  }

  .foot > * {
    font-size: var(--_small);
    unicode-bidi: plaintext;
  }

  .checked {
    margin-inline-start: auto;
  }

  .tools {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.5em;
    align-items: center;
    padding: var(--_s2) var(--_gap);
    border-block-start: 1px solid var(--_border);
  }

  .idle {
    flex-basis: 100%;
  }

  .idle p {
    padding-block: 0 var(--_s3);
  }

  .contact {
    border-block-start: 1px solid var(--_border);
  }

  .contact.coming {
    min-block-size: 25em;
  }

  .contact [slot='title'] {
    font-size: 0.85em;
  }

  .contact > attesa-channel-picker::part(base) {
    border: 0;
    border-radius: 0;
  }

  .left-out {
    padding: 0 var(--_gap) var(--_gap);
    color: var(--_muted);
  }

  @container (max-width: 24em) {
    .head .headline {
      font-size: var(--_title);
    }

    .entry {
      contain-intrinsic-size: auto 9em;
    }

    .actions .button {
      inline-size: 100%;
    }
  }

  /* Letters so large that hardly a word has room. */
  @container (max-width: 13em) {
    .base > * {
      --_gap: calc(var(--attesa-gap, 0.6em) * var(--_density));
    }

    .headline {
      hyphens: auto;
    }

    .button {
      padding-inline: var(--_s2);
    }
  }

  @media (forced-colors: active), (prefers-contrast: more) {
    .phase,
    .outcome,
    .said.theirs {
      border: 1px solid;
    }
  }

  @media (forced-colors: active) {
    .step.done::before,
    .step.done::after,
    .entry:first-child::before {
      forced-color-adjust: none;
      border-color: CanvasText;
      background: CanvasText;
    }

    /* Else there is no picture in the ring. */
    .step.skipped::before {
      forced-color-adjust: none;
      border-color: CanvasText;
      color: CanvasText;
    }

    .step::after,
    .entry:not(:last-child)::after {
      background: CanvasText;
    }

    summary {
      color: ButtonText;
    }
  }

  @media print {
    .base {
      border: 0;
    }

    .actions,
    .panel,
    .contact,
    .look-up,
    .notice .button,
    .tools {
      display: none;
    }

    .entry {
      content-visibility: visible;
      break-inside: avoid;
    }
  }
`;
