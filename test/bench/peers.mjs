/** What the report measures, and what it stands beside. */

export const LIT = ['lit', 'lit-html', 'lit-element', '@lit/reactive-element'];

export const scripts = {
  schedule: `export { createSchedule, expectationOf } from './dist/core.js';`,
  core: `export * from './dist/core.js';`,
  picker: `import './dist/elements/channel-picker/define.js';`,
  launcher: `import './dist/elements/chat-launcher/define.js';`,
  tracker: `import './dist/elements/request-status/define.js';`,
};

/** The smallest lit element there is. */
const hello = `
  import { LitElement, html, css } from 'lit';
  class HelloWorld extends LitElement {
    static styles = css\`p { color: blue; }\`;
    static properties = { name: {} };
    render() { return html\`<p>Hello, \${this.name ?? 'world'}!</p>\`; }
  }
  customElements.define('hello-world', HelloWorld);
`;

/** Widgets of other people, as a page would load them; `hello` is the baseline. */
export const peers = {
  hello,
  'relative-time-element': `import '@github/relative-time-element';`,
  'emoji-picker-element': `import 'emoji-picker-element';`,
  'deep-chat': `import 'deep-chat';`,
};
