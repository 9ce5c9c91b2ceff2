import { css } from 'lit';

export const chatPanelStyles = css`
  /* No single word is left for a line of its own. */
  :where(.body) p {
    text-wrap: pretty;
  }

  .close {
    display: grid;
    flex: none;
    place-items: center;
    inline-size: var(--_target);
    block-size: var(--_target);
    border-radius: var(--_corner);
  }

  .close:hover {
    background: var(--_faint);
  }

  .close:active {
    background: var(--_fainter);
  }

  .about {
    display: grid;
    gap: var(--_s2);
  }

  .who {
    display: flex;
    gap: 0.6em;
    align-items: flex-start;
  }

  .who .icon,
  .wrong .icon {
    /* In the middle of the first line. */
    block-size: 1lh;
    color: var(--_accent);
  }

  .who span {
    min-inline-size: 0;
  }

  /* Where the conversation stands, above what can be done about it. */
  .strip {
    display: flex;
    gap: 0.65em;
    align-items: flex-start;
    padding: var(--_s3) var(--_gap);
    border-block-end: 1px solid var(--_border);
    background: var(--_faint);
  }

  .strip.failed,
  .strip.busy {
    margin: var(--_gap) var(--_gap) 0;
    padding: var(--_s3);
    border: 0;
    border-radius: var(--_corner);
    background: color-mix(in srgb, var(--_busy) 10%, transparent);
  }

  .strip.live {
    background: color-mix(in srgb, var(--_accent) 8%, transparent);
  }

  .strip.late {
    background: color-mix(in srgb, var(--_late) 9%, transparent);
  }

  /* Secondary text would be too faint on a tint. */
  .strip .note {
    color: inherit;
  }

  .strip > div {
    flex: 1;
    min-inline-size: 0;
  }

  .strip > .icon {
    /* In the middle of the first line. */
    block-size: 1lh;
    color: var(--_accent);
  }

  .strip.busy > .icon {
    color: var(--_busy);
  }

  .strip.late > .icon {
    color: var(--_late);
  }

  .strip .button {
    margin-block-start: var(--_s2);
  }

  .state {
    font-weight: 600;
    text-wrap: balance;
  }

  .go-there {
    display: inline-flex;
    align-items: center;
    gap: var(--_s1);
    font-weight: 600;
  }

  .write > .hint,
  .keep > .hint {
    margin-block-start: var(--_s1);
  }

  .hint.wrong {
    display: flex;
    gap: 0.4em;
    color: inherit;
  }

  .wrong .icon {
    color: var(--_late);
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_s2) var(--_s4);
    align-items: center;
    margin-block-start: var(--_s3);
  }

  /* On its way: not to be pressed, and still to be read. */
  @media (forced-colors: none) {
    .button.primary[aria-disabled='true'] {
      border-color: var(--_border);
      background: var(--_fainter);
      color: inherit;
      opacity: 1;
    }

    .button.primary[aria-disabled='true'] > * {
      color: inherit;
    }
  }

  .line {
    padding: var(--_s2) var(--_gap);
  }

  .line.note {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.75em;
    font-size: inherit;
  }

  .line.note > * {
    font-size: var(--_small);
  }

  .whole {
    display: inline-block;
  }

  .line.last {
    padding-block: var(--_s3) var(--_gap);
  }

  .line.actions:has(*) + .note {
    border-block-start: 1px solid var(--_border);
  }

  .keep .actions {
    gap: var(--_s2);
  }

  .line.actions {
    gap: var(--_s2);
    margin: 0;
    padding-block: var(--_s3);
  }

  .line.actions:not(:has(*)) {
    display: none;
  }

  .place {
    padding: var(--_s3) var(--_gap) 0;
    border-block-end: 1px solid var(--_border);
  }

  /* A form in the place of a conversation. */
  .ask {
    padding-block-end: var(--_gap);
  }

  .ask form {
    display: grid;
    gap: var(--_s3);
  }

  .ask .trouble:empty {
    position: absolute;
  }

  .ask .button {
    justify-self: start;
  }

  .keep {
    padding: var(--_gap);
    border-block-end: 1px solid var(--_border);
  }

  .keep .field-label {
    margin-block-start: var(--_s3);
  }

  /* The other channels. */

  .or {
    padding: var(--_s3) var(--_gap) var(--_s1);
  }

  h3.or {
    font-weight: 700;
  }

  summary.or {
    padding-block: var(--_s1);
  }

  .write + .others,
  .line + .others {
    border-block-start: 1px solid var(--_border);
  }

  .other {
    position: relative;
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto;
    column-gap: 0.85em;
    align-items: center;
    padding: var(--_s3) var(--_gap);
  }

  .other + .other {
    border-block-start: 1px solid var(--_border);
  }

  .other:hover {
    background: var(--_faint);
  }

  .other:has(.choose:active) {
    background: var(--_fainter);
  }

  .other:hover .go {
    color: inherit;
  }

  .other .tile {
    align-self: start;
    border-radius: var(--_corner);
  }

  .other-name .choose {
    display: inline-block;
    margin-inline-end: 0.6em;
    font-size: var(--_small);
  }

  .other-name .mode {
    display: inline-block;
  }

  .when {
    font-weight: 600;
    line-height: 1.3;
    text-wrap: balance;
  }

  .when::first-letter {
    text-transform: uppercase;
  }

  /* What a tap on the row does with the text: no link of its own. */
  .move {
    margin-block-start: var(--_s1);
    font-size: var(--_small);
    font-weight: 600;
    color: var(--_accent);
  }

  .go-there:dir(rtl) .icon {
    transform: scaleX(-1);
  }

  .others .more {
    margin: 0 calc(var(--_gap) - var(--_s2)) var(--_s2);
  }

  @container (max-width: 19em) {
    .button {
      inline-size: 100%;
    }
  }

  /* Letters so large that beside a picture there is no room for a word. */
  @container (max-width: 13em) {
    .other {
      grid-template-columns: auto minmax(0, 1fr);
    }

    .other > div {
      grid-row: 2;
      grid-column: 1 / -1;
    }

    .other .go {
      justify-self: end;
    }

    .who {
      flex-direction: column;
      gap: var(--_s1);
    }

    .button {
      padding-inline: var(--_s2);
    }

    .headline,
    .when {
      hyphens: auto;
    }
  }

  @media (forced-colors: active) {
    .strip,
    .strip:is(.failed, .busy) {
      border: 1px solid;
    }

    summary.or {
      color: ButtonText;
    }
  }
`;
