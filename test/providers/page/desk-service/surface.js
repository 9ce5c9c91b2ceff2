/** A surface that shows what is said as plain text. */
export function mount(room, line) {
  const list = room.ownerDocument.createElement('ol');
  const show = () => {
    list.replaceChildren(
      ...line.snapshot.messages.map(({ text, state }) => {
        const item = room.ownerDocument.createElement('li');
        item.textContent = text;
        item.className = state;
        return item;
      }),
    );
  };
  const leave = line.subscribe(show);
  show();
  room.append(list);
  room.line = line;
  return {
    focus() {},
    unmount() {
      leave();
      list.remove();
    },
  };
}
