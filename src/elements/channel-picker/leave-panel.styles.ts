import { css } from 'lit';

export const leavePanelStyles = css`
  .panel {
    display: grid;
    gap: 0.8em;
    padding: 0 var(--_gap) 1.1em;
  }

  .panel-label {
    display: block;
    margin-block-end: 0.3em;
    font-size: 0.93em;
    font-weight: 600;
  }

  .draft {
    min-block-size: 7em;
    resize: vertical;
  }

  .hint {
    margin-block-start: 0.3em;
    color: var(--_muted);
    font-size: 0.9em;
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
  }

  .remember {
    display: flex;
    gap: 0.55em;
    align-items: flex-start;
    padding-block: 0.15em;
    font-size: 0.95em;
    cursor: pointer;
  }

  .remember input {
    flex: none;
    inline-size: 1.25em;
    block-size: 1.25em;
    margin-block-start: 0.1em;
    accent-color: var(--_accent);
  }

  .qr {
    inline-size: min(12em, 100%);
    aspect-ratio: 1;
  }

  .qr svg {
    display: block;
    inline-size: 100%;
    block-size: 100%;
    border-radius: calc(var(--_radius) * 0.4);
    /* Readers want dark on light, whatever the page's colours are. */
    background: #fff;
    color: #000;
    forced-color-adjust: none;
  }

  @container (max-width: 24em) {
    .button {
      inline-size: 100%;
    }
  }
`;
