import { css } from 'lit';

export const channelPickerStyles = css`
  .base {
    container-type: inline-size;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
  }

  .head {
    padding: var(--_gap);
  }

  .title {
    font-size: var(--_title);
    font-weight: 700;
    line-height: 1.25;
    text-wrap: balance;
  }

  .now {
    margin-block-start: var(--_s1);
    color: var(--_muted);
    font-size: var(--_small);
  }

  .topics {
    margin-block-start: var(--_s4);
    padding: 0;
    border: 0;
    margin-inline: 0;
    min-inline-size: 0;
  }

  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_s2);
    margin-block-start: var(--_s2);
  }

  .search {
    display: block;
    margin-block-start: var(--_s3);
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
    padding: var(--_s4) var(--_gap);
  }

  .row.not-now .tile {
    color: var(--_muted);
    background: var(--_fainter);
  }

  .main {
    display: grid;
    gap: var(--_s1);
  }

  /* A line break may fall between any two of them, and takes the distance with it. */
  .label :is(.choose, .name, .mode, .mark) {
    margin-inline-end: 0.5em;
  }

  .label .mode {
    display: inline-block;
  }

  .label .mark {
    margin-block: 0.15em;
  }

  .label :is(.choose, .name) {
    font-size: var(--_small);
  }

  .channel:has(.choose):hover {
    background: var(--_faint);
  }

  .channel:has(.choose:active) {
    background: var(--_fainter);
  }

  .channel:hover .go {
    color: inherit;
  }

  .row.not-now .headline {
    font-weight: 600;
  }

  .small {
    display: grid;
    grid-column: 2;
    gap: var(--_s1);
  }

  .small:has(*) {
    padding-block-start: var(--_s1);
  }

  .address {
    position: relative;
    user-select: all;
  }

  .go {
    grid-row: 1 / span 2;
    grid-column: 3;
    align-self: center;
  }

  .row.open .go .icon {
    transform: rotate(180deg);
  }

  .more {
    display: block;
    padding: var(--_s1) var(--_gap) var(--_gap);
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
  }

  /* Each as high as the line it stands for. */
  .bone {
    block-size: 0.75em;
    margin-block: 0.27em;
  }

  .chip.bone {
    inline-size: 6.5em;
  }

  .bone.short {
    inline-size: 7em;
  }

  .bone.long {
    inline-size: min(15em, 80%);
    block-size: 1em;
    margin-block: 0.25em;
  }

  .bone.line {
    inline-size: min(20em, 95%);
  }

  .row.waiting .small {
    gap: 0;
  }

  @container (min-width: 36em) {
    .bone.line + .bone.line {
      display: none;
    }
  }

  /* Where there is little width, the words get all of it. */
  @container (max-width: 24em) {
    .channel {
      column-gap: 0.75em;
    }

    .main {
      grid-row: 1;
      grid-column: 2 / -1;
    }

    /* The first line alone leaves room for the sign at its end. */
    .label::before {
      content: '';
      float: inline-end;
      inline-size: 1.75em;
      block-size: 1lh;
    }

    .tile {
      inline-size: 2.25em;
      block-size: 2.25em;
    }

    .go {
      grid-row: 1;
      align-self: start;
    }

    .small {
      grid-column: 1 / -1;
    }
  }
`;
