import { css } from 'lit';

/** The card and the room it keeps; what is in it comes with its styles. */
export const frameStyles = css`
  .base {
    container-type: inline-size;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
  }

  .head {
    padding: var(--_gap);
  }

  /* Room for what is to come. */

  .waiting {
    min-block-size: 11em;
  }

  .waiting.form {
    min-block-size: 20em;
  }

  /* As much as the shortest of stories takes: the rest of it is below what is on most screens. */
  .waiting.full {
    display: flex;
    flex-direction: column;
    min-block-size: 42em;
  }

  .bone {
    margin-block: 0.35em;
    block-size: 0.75em;
    inline-size: min(20em, 95%);
  }

  .bone.short {
    inline-size: 9em;
  }

  .bone.long {
    inline-size: min(24em, 85%);
    block-size: 1.35em;
  }

  .bone.apart {
    margin-block-start: auto;
  }

  @container (max-width: 24em) {
    .waiting.full {
      min-block-size: 62em;
    }
  }
`;
