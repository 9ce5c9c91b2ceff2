import type { Ended, Queue } from './provider.js';

/** A conversation as the surface shows it: everything it may know, and everything it may ask for. */
export interface DeskLine {
  /** What is known now. Another object whenever something has changed. */
  readonly snapshot: DeskSnapshot;
  /** Calls back at every change of `snapshot`. @returns does not want to be told any more */
  subscribe(listener: () => void): () => void;
  /** Sends what the customer wrote: 1 to `DESK_LIMITS.text` characters. What cannot be sent comes back as `refused`. */
  send(text: string): void;
  /** Asks for a person in place of the assistant. */
  askForPerson(): void;
  /** The customer ends the conversation. */
  end(): void;
  /** BCP 47. */
  readonly language: string;
  readonly register: 'neutral' | 'informal' | 'formal';
  /** Address of the channels document (absolute), where the page has one. */
  readonly channelsSrc?: string;
  readonly channelId: string;
  /** IANA zone of the clock in which the page tells times. Absent: the device's. */
  readonly zone?: string;
  /** The page's clock (epoch ms). Absent: the device's. */
  now?(): number;
}

export interface DeskSnapshot {
  /** In their order; what is on its way stands last. The same array as before when no message has changed. */
  readonly messages: readonly DeskMessage[];
  /** Absent: not told yet. */
  readonly queue?: Queue;
  /** `lost`: there is none, and another is being tried. */
  readonly connection: 'connecting' | 'open' | 'lost';
  /** Nothing can be sent any more. */
  readonly ended?: Ended;
  readonly reference?: string;
}

export interface DeskMessage {
  /** Stays the same from `sending` to `sent`. */
  readonly id: string;
  /** Epoch ms. */
  readonly at: number;
  readonly by: 'customer' | 'assistant' | 'person' | 'system';
  /** Given name of the person, or name of the assistant. */
  readonly name?: string;
  /** Plain text; may hold anything a customer can type. */
  readonly text: string;
  /** `refused`: was not taken, and will not be sent again by itself. */
  readonly state: 'sending' | 'sent' | 'refused';
}

/** What `mount(room, line)` of the service's `surface.js` gives. */
export interface DeskSurface {
  /** Where the next message is typed. */
  focus(): void;
  /** Takes away all it put into the room, and listens no more. */
  unmount(): void;
}

/** `<base>/surface.js` */
export interface DeskSurfaceModule {
  mount(room: HTMLElement, line: DeskLine): DeskSurface;
}
