import { css } from 'lit';

export const channelPickerStyles = css`
  .base {
    container-type: inline-size;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
  }

  .head {
    padding: var(--_gap) var(--_gap) 0.9em;
  }

  .title {
    font-size: 1.3em;
    font-weight: 700;
    line-height: 1.25;
    text-wrap: balance;
  }

  .now {
    margin-block-start: 0.25em;
    color: var(--_muted);
    font-size: 0.93em;
  }

  .topics {
    margin-block-start: 0.9em;
    padding: 0;
    border: 0;
    margin-inline: 0;
    min-inline-size: 0;
  }

  .legend {
    padding: 0;
    font-size: 0.93em;
    font-weight: 600;
  }

  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: 0.45em;
    margin-block-start: 0.45em;
  }

  .search {
    display: block;
    margin-block-start: 0.7em;
    font-size: 0.93em;
  }

  .search .field {
    margin-block-start: 0.3em;
  }

  .notice {
    display: flex;
    gap: 0.65em;
    align-items: flex-start;
    padding: 0.8em var(--_gap);
    border-block-start: 1px solid var(--_border);
    font-size: 0.95em;
  }

  .notice > .icon {
    margin-block-start: 0.1em;
  }

  .notice.trouble > .icon {
    color: var(--_busy);
  }

  .notice-body {
    flex: 1;
    min-inline-size: 0;
  }

  .row {
    position: relative;
    border-block-start: 1px solid var(--_border);
  }

  .channel {
    position: relative;
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto;
    column-gap: 0.85em;
    padding: 0.95em var(--_gap);
  }

  .tile {
    display: grid;
    place-items: center;
    inline-size: 2.4em;
    block-size: 2.4em;
    border-radius: calc(var(--_radius) * 0.55);
    color: var(--_accent);
    background: var(--_tint);
  }

  .row.not-now .tile {
    color: var(--_muted);
    background: color-mix(in srgb, currentColor 8%, transparent);
  }

  .small {
    grid-column: 2;
  }

  .label {
    font-size: 0.95em;
  }

  /* A line break may fall between any two of them, and takes the distance with it. */
  .label :is(.choose, .name, .mode, .mark) {
    margin-inline-end: 0.5em;
  }

  .choose,
  .name {
    font-weight: 650;
    color: inherit;
    text-decoration: none;
  }

  .channel:has(.choose):hover {
    background: color-mix(in srgb, currentColor 4%, transparent);
  }

  .mode {
    display: inline-block;
    color: var(--_muted);
  }

  .headline {
    margin-block: 0.1em 0.15em;
    font-size: 1.22em;
    font-weight: 700;
    line-height: 1.3;
    text-wrap: pretty;
  }

  .row.not-now .headline {
    font-weight: 600;
  }

  .note {
    color: var(--_muted);
    font-size: 0.92em;
  }

  .address {
    position: relative;
    user-select: all;
  }

  .go {
    grid-row: 1 / span 2;
    grid-column: 3;
    align-self: center;
    color: var(--_muted);
  }

  .go .icon {
    display: block;
  }

  .go:dir(rtl) .icon {
    transform: scaleX(-1);
  }

  .choose[aria-expanded='true'] ~ .go,
  .row.open .go .icon {
    transform: rotate(180deg);
  }

  .word {
    margin-block: 0.3em;
    padding-inline-start: 0.6em;
    border-inline-start: 0.2em solid var(--_busy);
    font-size: 0.95em;
  }

  .more {
    display: block;
    padding: 0.2em var(--_gap) 0.95em;
  }

  .fallback {
    padding: 0 var(--_gap) var(--_gap);
  }

  .foot {
    display: flex;
    flex-wrap: wrap;
    gap: 0.1em 0.6em;
    align-items: baseline;
    justify-content: space-between;
    padding: 0.65em var(--_gap);
    border-block-start: 1px solid var(--_border);
    color: var(--_muted);
  }

  .foot > * {
    font-size: 0.87em;
  }

  .foot > .link {
    font-size: 0.91em;
  }

  .bone {
    border-radius: 0.4em;
    background: color-mix(in srgb, currentColor 10%, transparent);
  }

  .bone.short {
    inline-size: 7em;
    block-size: 0.8em;
    margin-block: 0.3em;
  }

  .bone.long {
    inline-size: min(15em, 80%);
    block-size: 1.1em;
    margin-block: 0.35em;
  }

  .bone.line {
    inline-size: min(20em, 95%);
    block-size: 0.75em;
    margin-block: 0.35em;
  }

  /* Until the first data, at least the height of two lines of notes is kept. */
  .row.waiting {
    min-block-size: 6.6em;
  }

  @container (max-width: 24em) {
    .channel {
      column-gap: 0.6em;
    }

    .tile {
      inline-size: 2em;
      block-size: 2em;
    }

    .go {
      grid-row: 1;
    }

    /* The small print takes the whole width where there is little of it. */
    .small {
      grid-column: 1 / -1;
      margin-block-start: 0.2em;
    }
  }

  @media (prefers-reduced-motion: no-preference) {
    .go .icon {
      transition: transform 0.15s ease;
    }
  }

  @media (forced-colors: active) {
    .tile {
      border: 1px solid CanvasText;
    }

    .bone {
      background: GrayText;
    }
  }
`;
