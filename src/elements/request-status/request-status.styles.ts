import { css } from 'lit';

export const requestStatusStyles = css`
  h3,
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
    padding: 0.4em var(--_gap) 0.9em;
  }

  .confirm {
    padding: 0 var(--_gap) 0.2em;
    text-wrap: pretty;
  }

  /* State: a word, a mark and a colour. */

  .status {
    display: flex;
    flex-wrap: wrap;
    gap: 0.1em 0.5em;
    align-items: center;
    font-size: 0.95em;
  }

  .phase {
    display: inline-flex;
    gap: 0.4em;
    align-items: center;
    font-weight: 650;
    color: var(--_accent);
  }

  .phase .icon {
    inline-size: 1.15em;
    block-size: 1.15em;
  }

  .late .phase {
    color: var(--_late);
  }

  .wait .phase {
    color: var(--_busy);
  }

  .done .phase {
    color: var(--_ok);
  }

  .quiet .phase {
    color: var(--_muted);
  }

  .turn,
  .about,
  .hint {
    color: var(--_muted);
  }

  /* Not torn apart at its hyphens where the next line has room. */
  .id {
    display: inline-block;
  }

  .turn::before {
    content: '· ';
    content: '· ' / '';
  }

  .headline {
    margin-block: 0.15em 0.25em;
    font-size: 1.5em;
    font-weight: 700;
    line-height: 1.25;
    text-wrap: balance;
  }

  .headline:focus-visible {
    outline-offset: 0.2em;
  }

  .earlier {
    margin-block-end: 0.35em;
    color: var(--_muted);
  }

  .earlier s {
    text-decoration-thickness: 0.08em;
  }

  .note {
    margin-block-end: 0.35em;
    text-wrap: pretty;
  }

  .about {
    font-size: 0.95em;
  }

  /* Steps: beside one another where there is room, else below. */

  .steps {
    display: grid;
    gap: 0.5em;
  }

  .step {
    position: relative;
    font-size: 0.93em;
    padding-inline-start: 1.7em;
    hyphens: auto;
  }

  .step::before {
    content: '';
    position: absolute;
    inset-block-start: 0.2em;
    inset-inline-start: 0;
    z-index: 1;
    inline-size: 1em;
    block-size: 1em;
    border: 0.16em solid color-mix(in srgb, currentColor 45%, transparent);
    border-radius: 50%;
  }

  .step::after {
    content: '';
    position: absolute;
    inset-block: 1.3em -0.65em;
    inset-inline-start: 0.42em;
    inline-size: 0.16em;
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
    font-weight: 650;
  }

  .step.current::before {
    border-width: 0.26em;
    border-color: var(--_accent);
  }

  .step.upcoming,
  .step.skipped {
    color: var(--_muted);
  }

  .step.skipped .step-name {
    text-decoration: line-through;
  }

  @container (min-width: 36em) {
    .steps:not(.many) {
      grid-auto-columns: minmax(0, 1fr);
      grid-auto-flow: column;
      gap: 0;
    }

    .steps:not(.many) .step {
      padding: 1.6em 0.6em 0 0;
      padding-inline: 0 0.6em;
    }

    .steps:not(.many) .step::before {
      inset-block-start: 0;
    }

    .steps:not(.many) .step::after {
      inset-block: 0.42em auto;
      inset-inline: 1em 0;
      inline-size: auto;
      block-size: 0.16em;
    }
  }

  /* What can be done. */

  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
    align-items: center;
  }

  .actions .button {
    text-align: center;
  }

  .actions .button[aria-expanded='true'] {
    border-color: currentColor;
    background: var(--_tint);
  }

  .actions .link {
    margin-inline-end: 0.6em;
  }

  .notice {
    display: flex;
    gap: 0.65em;
    align-items: flex-start;
    padding: 0.8em var(--_gap);
    border-block-start: 1px solid var(--_border);
    font-size: 0.95em;
  }

  .notice:first-child {
    border-block-start: 0;
  }

  .notice > .icon {
    margin-block-start: 0.1em;
    color: var(--_busy);
  }

  .notice-body {
    flex: 1;
    min-inline-size: 0;
  }

  .actions .link,
  .notice .link,
  .tool,
  .file,
  .card .link {
    min-block-size: max(2.75em, 44px);
  }

  /* What happened, newest first. */

  .story {
    padding-block: 0.9em 0.3em;
    border-block-start: 1px solid var(--_border);
  }

  .story-title {
    padding-inline: var(--_gap);
    font-weight: 650;
  }

  .entry {
    display: grid;
    grid-template-columns: 8.2em minmax(0, 1fr);
    gap: 0 1em;
    padding: 0.75em var(--_gap);
    /* A long story costs what is on screen. */
    content-visibility: auto;
    contain-intrinsic-size: auto 6.5em;
  }

  .entry + .entry {
    border-block-start: 1px solid color-mix(in srgb, currentColor 9%, transparent);
  }

  .when {
    color: var(--_muted);
    font-size: 0.9em;
  }

  .what {
    font-weight: 650;
  }

  .who {
    color: var(--_muted);
    font-weight: 400;
  }

  .said > bdi {
    white-space: pre-line;
  }

  .said.theirs {
    padding-inline-start: 0.7em;
    border-inline-start: 0.2em solid var(--_border);
  }

  .asides {
    display: flex;
    gap: 0.4em;
    align-items: baseline;
    color: var(--_muted);
    font-size: 0.95em;
  }

  .asides .icon {
    align-self: flex-start;
    inline-size: 1.1em;
    block-size: 1.1em;
    margin-block-start: 0.18em;
  }

  .asides.kept .icon {
    color: var(--_ok);
  }

  .asides.late .icon {
    color: var(--_late);
  }

  .card {
    margin-block-start: 0.45em;
    padding: 0.7em 0.9em;
    border: 1px solid var(--_border);
    border-radius: calc(var(--_radius) * 0.6);
  }

  .card-title {
    font-weight: 650;
  }

  .card .link {
    display: inline-flex;
    align-items: center;
    margin-block-end: -0.5em;
  }

  .card-row {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.8em;
    justify-content: space-between;
  }

  .card-row dt {
    color: var(--_muted);
  }

  .card-row dd {
    margin-inline-start: auto;
    font-variant-numeric: tabular-nums;
    text-align: end;
  }

  .attachments {
    display: grid;
    justify-items: start;
  }

  .file {
    display: inline-flex;
    gap: 0.45em;
    align-items: center;
    max-inline-size: 100%;
    text-align: start;
  }

  .file-name {
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }

  .picture {
    display: block;
    max-inline-size: 100%;
    max-block-size: 24em;
    border-radius: calc(var(--_radius) * 0.5);
  }

  .foot {
    display: flex;
    flex-wrap: wrap;
    gap: 0.1em 0.6em;
    align-items: center;
    justify-content: space-between;
    padding: 0.7em var(--_gap);
    border-block-start: 1px solid var(--_border);
    color: var(--_muted);
  }

  .foot > * {
    font-size: 0.87em;
  }

  .tools {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.2em;
    align-items: center;
    min-block-size: 6.6em;
    padding: 0.4em var(--_gap);
    border-block-start: 1px solid var(--_border);
  }

  .tools > * {
    font-size: 0.95em;
  }

  .tool {
    display: inline-flex;
    gap: 0.45em;
    align-items: center;
  }

  .idle {
    flex-basis: 100%;
  }

  .idle summary {
    padding-block: 0.75em;
    cursor: pointer;
  }

  .look-up-title {
    margin-block-end: 0.2em;
    font-size: 1.3em;
    font-weight: 700;
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
    padding: 0.5em var(--_gap) 0.75em;
    color: var(--_muted);
  }

  .fallback {
    padding: 0 var(--_gap) var(--_gap);
  }

  @container (max-width: 24em) {
    .headline {
      font-size: 1.35em;
    }

    .entry {
      grid-template-columns: minmax(0, 1fr);
      contain-intrinsic-size: auto 9em;
    }

    .actions :is(.button, .link) {
      inline-size: 100%;
    }

    .actions .link {
      text-align: center;
    }
  }

  @media (forced-colors: active) {
    .step.done::before,
    .step.done::after {
      forced-color-adjust: none;
      border-color: CanvasText;
      background: CanvasText;
    }

    .step::after {
      background: GrayText;
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
    .notice .link,
    .tools {
      display: none;
    }

    .entry {
      content-visibility: visible;
      break-inside: avoid;
    }
  }
`;
