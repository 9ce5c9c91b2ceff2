import { css } from 'lit';

/** The card and the room it keeps. */
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
  }

  .search {
    display: block;
    max-inline-size: 32em;
    margin-block-start: var(--_s3);
  }

  .chip {
    min-block-size: max(24px, 2.3em * var(--_density));
    padding: var(--_s1) 0.95em;
    border: 1px solid var(--_edge);
    border-radius: var(--_pill);
    font-size: var(--_small);
    line-height: 1.25;
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

  .main {
    display: grid;
    gap: var(--_s1);
  }

  /* A line break may fall between any two of them, and takes the distance with it. */
  .label :is(.choose, .name, .mode, .mark) {
    margin-inline-end: 0.5em;
  }

  .label :is(.choose, .name) {
    font-size: var(--_small);
  }

  .small {
    display: grid;
    grid-column: 2;
    gap: var(--_s1);
  }

  .small:has(*) {
    padding-block-start: var(--_s1);
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

  /* A link stands in for its channel, without the sign of one. */
  .waiting .choose {
    text-decoration: underline;
  }

  /* Each as high as the line it stands for. */
  .bone {
    block-size: 0.75em;
    margin-block: 0.27em;
  }

  .chip.bone {
    inline-size: 6.5em;
    block-size: 0;
    margin: 0;
    border-color: transparent;
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

    .tile {
      inline-size: 2.25em;
      block-size: 2.25em;
    }

    .small {
      grid-column: 1 / -1;
    }

    .small:has(*) {
      padding-block-start: var(--_s2);
    }
  }
`;
