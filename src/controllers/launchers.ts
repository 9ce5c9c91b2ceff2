import { createSubscribers } from '../sources/subscribers.js';

/** A launcher on the page, as what leads to it knows it. */
export interface Launcher {
  /** Id of the channel it opens; `undefined` while that is not known. */
  readonly channelId: string | undefined;
  /** As if the customer had pressed it. */
  launch(): void;
}

const here = new Set<Launcher>();
const { subscribe, notify } = createSubscribers(
  () => undefined,
  () => undefined,
);

/** The launcher on the page that opens this channel; the first one, if there are several. */
export const launcherFor = (channelId: string): Launcher | undefined =>
  [...here].find((launcher) => launcher.channelId === channelId);

/** Calls back when a launcher has come or gone, or knows its channel. @returns does not want to be told any more */
export const onLaunchers = subscribe;

/** Tells those who lead to launchers that one of them knows another channel now. */
export const launchersChanged = notify;

/** @returns takes it off the page again */
export function joinLaunchers(launcher: Launcher): () => void {
  here.add(launcher);
  notify();
  return () => {
    here.delete(launcher);
    notify();
  };
}
