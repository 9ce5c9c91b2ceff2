/** Id of the chat in `channels.json`. */
export const CHANNEL = 'chat';
