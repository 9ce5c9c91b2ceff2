/** The built library, as the demo's pages import it by address. */
declare module '*/attesa.min.js' {
  /** A number freezes the page's clock at that instant, a function lets it run, `undefined` gives back the device's. */
  export function setClock(clock: number | (() => number) | undefined): void;
}
