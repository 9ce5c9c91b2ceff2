import { css } from 'lit';

/** Forms, and what became of them. */
export const formStyles = css`
  .form {
    display: grid;
    gap: 0.8em;
    max-inline-size: 38em;
  }

  .look-up :is(.hint, .outcome) {
    margin-block-end: 0.8em;
  }

  .look-up .form .outcome {
    margin-block-end: 0;
  }

  .label {
    display: block;
    margin-block-end: 0.3em;
    padding: 0;
    font-size: 0.93em;
    font-weight: 600;
  }

  .draft {
    min-block-size: 6em;
    resize: vertical;
  }

  .field[aria-invalid='true'] {
    border-color: var(--_late);
  }

  .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
  }

  .outcome {
    padding: 0.5em 0.75em;
    border-inline-start: 0.2em solid var(--_ok);
    background: color-mix(in srgb, var(--_ok) 9%, transparent);
  }

  .outcome.trouble {
    border-color: var(--_late);
    background: color-mix(in srgb, var(--_late) 9%, transparent);
  }

  .form + .outcome {
    margin-block-start: 0.8em;
  }

  .scores {
    display: flex;
    flex-wrap: wrap;
    gap: 0.3em 1em;
    margin: 0;
    padding: 0;
    border: 0;
    min-inline-size: 0;
  }

  .scores .label {
    inline-size: 100%;
  }

  .score {
    display: inline-flex;
    gap: 0.5em;
    align-items: center;
    min-block-size: 2.75em;
    cursor: pointer;
  }

  .score input {
    flex: none;
    inline-size: 1.25em;
    block-size: 1.25em;
    accent-color: var(--_accent);
  }

  .button[aria-disabled='true'] {
    opacity: 0.6;
    cursor: default;
  }

  @container (max-width: 24em) {
    .buttons .button {
      inline-size: 100%;
    }
  }
`;
