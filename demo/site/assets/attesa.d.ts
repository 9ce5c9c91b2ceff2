/** The built library, as the demo's pages import it by address. */
declare module '*/attesa.min.js' {
  export { registerMessages } from 'attesa';
  export { registerProvider } from 'attesa/chat-launcher.js';
  export type { FakeProvider } from 'attesa/testing.js';
  export type { AttesaChatLauncher } from 'attesa/chat-launcher.js';
  export type { AttesaRequestStatus } from 'attesa/request-status.js';

  /** A number freezes the page's clock at that instant, a function lets it run, `undefined` gives back the device's. */
  export function setClock(clock: number | (() => number) | undefined): void;
}

/** A whole language. */
declare module '*/locales/en.js' {
  export { en } from 'attesa/locales/en.js';
}

/** A provider that is told what to say. */
declare module '*/testing/fake-provider.js' {
  export { createFakeProvider, type FakeProvider } from 'attesa/testing.js';
}

/** The chat's surface, as the service gives it. */
declare module '*/surface.js' {
  export type { DeskLine } from 'attesa/providers/desk.js';
  export { mount } from '../../chat-surface/surface.js';
}
