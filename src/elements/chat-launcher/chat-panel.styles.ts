import { css } from 'lit';

export const chatPanelStyles = css`
  .close {
    display: grid;
    flex: none;
    place-items: center;
    inline-size: 2.75em;
    block-size: 2.75em;
    border-radius: calc(var(--_radius) * 0.62);
  }

  .close:hover {
    background: color-mix(in srgb, currentColor 8%, transparent);
  }

  .note {
    color: var(--_muted);
    font-size: 0.92em;
  }

  .about > * + * {
    margin-block-start: 0.3em;
  }

  .who {
    display: flex;
    gap: 0.5em;
    align-items: flex-start;
    font-size: 0.95em;
  }

  .who .icon,
  .wrong .icon {
    inline-size: 1.15em;
    block-size: 1.15em;
    margin-block-start: 0.15em;
    color: var(--_accent);
  }

  .word {
    padding-inline-start: 0.6em;
    border-inline-start: 0.2em solid var(--_busy);
    font-size: 0.95em;
  }

  /* What has changed, above what can be done about it. */
  .strip {
    display: flex;
    gap: 0.65em;
    align-items: flex-start;
    padding: 0.75em var(--_gap);
    border-block-end: 1px solid var(--_border);
  }

  .strip.failed,
  .strip.busy {
    margin: 0.9em var(--_gap) 0;
    padding: 0.7em 0.85em;
    border: 0;
    border-radius: calc(var(--_radius) * 0.62);
    background: color-mix(in srgb, var(--_busy) 10%, transparent);
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
    margin-block-start: 0.1em;
    color: var(--_accent);
  }

  .strip.busy > .icon {
    color: var(--_busy);
  }

  .strip.late {
    background: color-mix(in srgb, var(--_late) 9%, transparent);
  }

  .strip.late > .icon {
    color: var(--_late);
  }

  .state {
    font-weight: 650;
    text-wrap: pretty;
  }

  .go-there {
    display: inline-flex;
    align-items: center;
    gap: 0.2em;
    font-weight: 600;
  }

  .go-there .icon {
    inline-size: 1em;
    block-size: 1em;
  }

  .hint {
    margin-block-start: 0.3em;
    color: var(--_muted);
    font-size: 0.9em;
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
    gap: 0.3em 1em;
    align-items: center;
    margin-block-start: 0.7em;
  }

  .tool {
    display: inline-flex;
    gap: 0.4em;
    align-items: center;
    min-block-size: 2.75em;
    font-size: 0.93em;
  }

  .tool .icon {
    inline-size: 1.1em;
    block-size: 1.1em;
  }

  .button[aria-disabled='true'] {
    opacity: 0.65;
    cursor: progress;
  }

  .line {
    padding: 0.6em var(--_gap);
  }

  .line.actions {
    gap: 0.5em;
    margin: 0;
  }

  .line.actions:not(:has(*)) {
    display: none;
  }

  summary.or {
    display: list-item;
    padding-block: 0.8em;
    cursor: pointer;
  }

  .place {
    border-block-end: 1px solid var(--_border);
  }

  .keep {
    padding: 0.8em var(--_gap) 1em;
    border-block-end: 1px solid var(--_border);
  }

  .keep .label {
    margin-block-start: 0.6em;
  }

  /* The other channels. */

  .or {
    padding: 0.3em var(--_gap) 0.35em;
    font: inherit;
    font-size: 0.93em;
    font-weight: 600;
    margin: 0;
  }

  .write + .others {
    border-block-start: 1px solid var(--_border);
    padding-block-start: 0.5em;
  }

  .other {
    position: relative;
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto;
    column-gap: 0.75em;
    align-items: center;
    padding: 0.6em var(--_gap);
  }

  .other + .other {
    border-block-start: 1px solid var(--_border);
  }

  .other:hover {
    background: color-mix(in srgb, currentColor 4%, transparent);
  }

  .other .tile {
    align-self: start;
    inline-size: 2.2em;
    block-size: 2.2em;
    border-radius: calc(var(--_radius) * 0.55);
  }

  .other-name {
    font-size: 0.93em;
  }

  .choose {
    margin-inline-end: 0.4em;
    font-weight: 650;
    color: inherit;
    text-decoration: none;
  }

  .mode {
    display: inline-block;
    color: var(--_muted);
  }

  .when {
    font-weight: 650;
    line-height: 1.3;
    text-wrap: pretty;
  }

  .move {
    margin-block-start: 0.15em;
    font-size: 0.9em;
    text-wrap: pretty;
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }

  .go {
    color: var(--_muted);
  }

  .go .icon {
    display: block;
  }

  .go:dir(rtl) .icon,
  .go-there:dir(rtl) .icon {
    transform: scaleX(-1);
  }

  .more {
    margin: 0.2em var(--_gap) 0.8em;
  }

  @container (max-width: 19em) {
    .button {
      inline-size: 100%;
    }
  }

  @media (forced-colors: active) {
    .strip {
      border: 1px solid;
    }
  }
`;
