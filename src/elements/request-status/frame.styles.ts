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
    overflow: hidden;
  }

  /* As much as the shortest of stories takes: the rest of it is below what is on most screens. */
  .waiting.full {
    block-size: 42em;
  }

  /* As much as the form takes with a hint of one line; on a phone it has two. */
  .waiting.form {
    block-size: 20.3em;
  }

  /* Each as high as the line it stands for. */
  .bone {
    margin-block: 0.28em;
    block-size: 0.75em;
    inline-size: min(20em, 95%);
  }

  .bone.short {
    inline-size: 9em;
  }

  .bone.long {
    inline-size: min(24em, 85%);
    margin-block: calc(var(--_s2) + 0.25em);
    block-size: 1.375em;
  }

  .bone.pill {
    inline-size: 8em;
    margin: 0;
    block-size: 1.75em;
    border-radius: var(--_pill);
  }

  .bone.box,
  .bone.button {
    block-size: var(--_target);
    border: 0;
    border-radius: var(--_corner);
  }

  .bone.box {
    inline-size: 100%;
    margin-block: 0 var(--_gap);
  }

  .bone.button {
    inline-size: 10em;
    margin-block: var(--_gap) 0;
  }

  .bone.apart {
    margin-block-start: 2.5em;
  }

  @container (max-width: 24em) {
    .waiting.full {
      block-size: 62em;
    }

    .bone.button {
      inline-size: 100%;
    }

    .waiting.form {
      block-size: 20.98em;
    }
  }
`;
