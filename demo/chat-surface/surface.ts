import type { DeskLine, DeskSurface } from 'attesa/providers/desk.js';
import { defineComponents, IgcChatComponent } from 'igniteui-webcomponents';
import { DeskChat } from './chat.js';
import { DeskField } from './field.js';
import { DeskMessageElement } from './message.js';

/**
 * What a customer sees of a chat with the desk, around the chat component of Ignite UI. It is the service's own page part:
 * `attesa/providers/desk.js` loads it from `<base>/surface.js` when a conversation is opened.
 */

const ELEMENTS = { 'desk-chat': DeskChat, 'desk-field': DeskField, 'desk-message': DeskMessageElement };

/** Shows the conversation on `line` in `room`, until it is unmounted. */
export function mount(room: HTMLElement, line: DeskLine): DeskSurface {
  defineComponents(IgcChatComponent);
  for (const [name, element] of Object.entries(ELEMENTS))
    if (customElements.get(name) === undefined) customElements.define(name, element);
  const chat = document.createElement('desk-chat');
  chat.line = line;
  room.append(chat);
  return {
    focus: () => void chat.focusField(),
    unmount: () => {
      chat.remove();
    },
  };
}
