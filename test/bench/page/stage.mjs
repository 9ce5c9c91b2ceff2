/** In the page: where elements are rendered and timed, and the same DOM made by hand. */

export const stage = document.body.appendChild(document.createElement('main'));
const layout = () => stage.getBoundingClientRect();

/** The next task after a painted frame: whatever was measured before, caches and pending work are in the same state. */
const freshFrame = () =>
  new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
  });

/** Milliseconds from nothing to laid out. */
export async function timed(build) {
  await freshFrame();
  const start = performance.now();
  const element = await build();
  layout();
  const time = performance.now() - start;
  await settled(element);
  stage.replaceChildren();
  layout();
  return time;
}

/** Nothing more is on its way: neither an update nor the icons of brands, which come with an import. */
export async function settled(element) {
  if (!('updateComplete' in element)) return;
  for (let quiet = 0; quiet < 3; quiet++) {
    while (!(await element.updateComplete)) quiet = 0;
    await new Promise((resolve) => setTimeout(resolve));
  }
}

/** The rendered shadow DOM as somebody would write it by hand: one template, its texts filled in after cloning. */
export function handMade(element) {
  const template = document.createElement('template');
  template.content.append(...[...element.shadowRoot.childNodes].map((node) => node.cloneNode(true)));
  const comments = document.createTreeWalker(template.content, NodeFilter.SHOW_COMMENT);
  const found = [];
  while (comments.nextNode()) found.push(comments.currentNode);
  for (const comment of found) comment.remove();
  template.content.normalize();

  const fills = [];
  for (const node of template.content.querySelectorAll('*')) {
    const [only, ...more] = node.childNodes;
    if (more.length > 0 || only?.nodeType !== Node.TEXT_NODE || only.data.trim() === '') continue;
    fills.push([pathOf(node), node.textContent]);
    node.textContent = '';
  }
  const { adoptedStyleSheets } = element.shadowRoot;
  return () => {
    const content = template.content.cloneNode(true);
    for (const [path, text] of fills)
      path.reduce((node, index) => node.childNodes[index], content).textContent = text;
    const host = document.createElement('div');
    const root = host.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = adoptedStyleSheets;
    root.append(content);
    stage.append(host);
    return host;
  };
}

function pathOf(node) {
  const path = [];
  for (let at = node; at.parentNode; at = at.parentNode)
    path.unshift([...at.parentNode.childNodes].indexOf(at));
  return path;
}

export const textOf = (host) => host.shadowRoot.textContent.replace(/\s+/g, ' ').trim();
