import { expect } from '@open-wc/testing';
import { all, dayOf, find, get, has, plain, settled, shownText, t, time } from '../support.js';
import { dueAtNoon, entries, request, resolved, text, texts, tracker, waiting } from './support.js';

const due = (the: string, day: string): string => t('due.date', { the, day });

describe('where a request stands', () => {
  it('in progress: phase, turn, what comes by when, whose hands it is in', async () => {
    const element = await tracker(request());
    expect(text(element, '.phase')).to.equal(t('phase.in-progress'));
    expect(text(element, '.turn')).to.equal(t('turn.brand'));
    expect(text(element, '.headline')).to.equal(t('next.update', { by: due('16:00', 'Tuesday 24') }));
    expect(get(element, '.headline time').getAttribute('datetime')).to.equal('2026-11-24T15:00:00.000Z');
    expect(texts(element, '.about')).to.deep.equal([
      `Closing account 1042 · ${t('request.reference', { id: 'R-7F3K-2Q' })}`,
      'Administration, Giulia · since yesterday',
    ]);
    expect(text(element, '.foot')).to.contain(t('record', { kept: 1, n: 1 }));
    expect(text(element, '.foot')).to.contain('m•••@example.it');
  });

  it('a dot stands between two texts on one line, and not where a line ends or begins', async () => {
    const element = await tracker(request());
    const line = get(element, '.about');
    const [dot, next] = ['.dot', '.next'].map((part) => get(element, `.about ${part}`));
    element.style.inlineSize = '60rem';
    expect(dot!.getBoundingClientRect().left).to.be.above(line.getBoundingClientRect().left + 20);
    element.style.inlineSize = '15rem';
    const edge = line.getBoundingClientRect().left;
    expect(next!.getBoundingClientRect().left).to.be.closeTo(edge, 0.5);
    expect(dot!.getBoundingClientRect().right, 'beyond the edge').to.be.at.most(edge + 0.5);
    expect(getComputedStyle(line).overflowX, 'and cut off there').to.equal('clip');
  });

  it('a reference goes to the next line as a whole', async () => {
    const element = await tracker(
      request({
        title: 'Refund of order OR-20614',
        closedAs: 'done',
        status: 'closed',
        related: [{ id: 'R-0P4R-7T-2', relation: 'part', status: 'in-progress' }],
        events: [
          {
            id: 'e',
            at: '2026-11-16T13:12:00Z',
            kind: 'note',
            by: 'customer',
            text: 'It is OR-20614, I think',
          },
        ],
      }),
    );
    const linesOf = (word: HTMLElement): number => word.getClientRects().length;
    for (const width of ['13em', '15em', '17em', '19em', '21em']) {
      element.style.inlineSize = width;
      const words = all(element, '.whole');
      expect(words.map(({ textContent }) => textContent)).to.include.members([
        'OR-20614',
        'OR-20614,',
        'R-0P4R-7T-2.',
      ]);
      for (const word of words) {
        expect(linesOf(word), width).to.equal(1);
        const { height } = word.getBoundingClientRect();
        expect(height, `${width} ${word.textContent}`).to.be.below(
          1.9 * parseFloat(getComputedStyle(word).fontSize),
        );
      }
    }
  });

  it('a team and a person with Arabic names stand in the order of the sentence', async () => {
    const element = await tracker(request({ owner: { name: 'قسم الحسابات', person: 'سميرة' }, title: 'x' }));
    const [team, person] = all(element, '.about bdi bdi');
    expect([team?.textContent, person?.textContent]).to.deep.equal(['قسم الحسابات', 'سميرة']);
    const [first = 0, second = 0] = [team, person].map((name) => name?.getBoundingClientRect().left);
    expect(first).to.be.below(second);
  });

  it('a date without a time of day is never shown as midnight', async () => {
    const element = await tracker(
      request({ promises: [{ id: 'p1', kind: 'resolution', by: '2026-11-27' }], events: [] }),
    );
    expect(text(element, '.headline')).to.equal(
      t('next.resolution', { by: t('due.day.date', { day: dayOf('2026-11-27') }) }),
    );
    expect(get(element, '.headline time').getAttribute('datetime')).to.equal('2026-11-27');
    expect(shownText(element)).to.not.contain('0:00');
  });

  it('late: what was promised and did not come is the largest text, and an apology follows without a date', async () => {
    time.set('2026-11-20T11:00:00.001Z');
    const element = await tracker(dueAtNoon());
    expect(text(element, '.phase')).to.equal(t('phase.late'));
    expect(get(element, '.head').classList.contains('late')).to.equal(true);
    expect(text(element, '.headline')).to.equal(t('late.update', { by: 'by 12:00 today' }));
    expect(text(element, '.note')).to.contain(t('more.noNewDate'));
  });

  it('moved: the first date stays, struck through for the eye and named for the ear', async () => {
    const element = await tracker(
      request({
        promises: [
          { id: 'p1', kind: 'update', by: '2026-11-24T15:00:00Z', madeAt: '2026-11-19T10:05:00Z' },
          {
            id: 'p2',
            kind: 'update',
            by: '2026-11-26T15:00:00Z',
            madeAt: '2026-11-20T08:00:00Z',
            replaces: 'p1',
            reason: 'A stamp is missing.',
          },
        ],
        events: [],
      }),
    );
    expect(text(element, '.headline')).to.contain('Thursday 26');
    expect(text(element, '.earlier s')).to.equal(due('16:00', 'Tuesday 24'));
    expect(getComputedStyle(get(element, '.earlier s')).textDecorationLine).to.equal('line-through');
    expect(text(element, '.earlier .sr')).to.equal(t('request.earlier'));
    expect(texts(element, '.note')).to.include('A stamp is missing.');
  });

  it('begins with a capital whatever stands on a line of its own', async () => {
    const element = await tracker(
      dueAtNoon({
        promises: [
          { id: 'p0', kind: 'update', by: '2026-11-19T15:00:00Z', madeAt: '2026-11-18T15:00:00Z' },
          {
            id: 'p1',
            kind: 'update',
            by: '2026-11-24T15:00:00Z',
            replaces: 'p0',
            reason: 'the boiler is out',
          },
        ],
      }),
    );
    for (const selector of ['.earlier s', '.note', '.when', '.asides p'])
      expect(getComputedStyle(get(element, selector), '::first-letter').textTransform, selector).to.equal(
        'uppercase',
      );
  });

  it('resolved: asks, says what happens without an answer, and has the answers at hand in the first render', async () => {
    const element = await tracker(resolved());
    expect(text(element, '.headline')).to.equal(t('head.confirm'));
    expect(text(element, '.confirm')).to.contain('4 December');
    expect(texts(element, '.actions .button').slice(0, 3)).to.deep.equal([
      t('act.confirm'),
      t('act.reject'),
      t('act.later', { n: 3 }),
    ]);
    expect(texts(element, '.actions .primary')).to.deep.equal([t('act.confirm')]);
  });

  it('waiting for the customer: the answer is the first thing to do', async () => {
    const element = await tracker(request({ status: 'waiting-customer', promises: [], events: [] }));
    expect(text(element, '.headline')).to.equal(t('head.customer'));
    expect(texts(element, '.actions .primary')).to.deep.equal([t('act.reply')]);
  });

  const CLOSED = {
    done: 'closed.done',
    'not-done': 'closed.not-done',
    duplicate: 'closed.duplicate',
    withdrawn: 'closed.withdrawn',
  } as const;
  for (const [closedAs, key] of Object.entries(CLOSED)) {
    it(`closed as ${closedAs} says so, and only done looks done`, async () => {
      const element = await tracker(
        request({ status: 'closed', closedAs, promises: [], actions: ['reopen'], events: [] }),
      );
      expect(text(element, '.phase')).to.equal(t('phase.closed'));
      expect(text(element, '.headline')).to.equal(t(key));
      expect(get(element, '.head').classList.contains('done')).to.equal(closedAs === 'done');
      expect(has(element, '.turn')).to.equal(false);
    });
  }

  it('received, resolved and closed share neither word nor mark', async () => {
    const seen = new Set<string>();
    for (const status of [
      'received',
      'in-progress',
      'waiting-customer',
      'waiting-third-party',
      'on-hold',
      'resolved',
      'closed',
      'reopened',
      'unknown',
    ]) {
      const element = await tracker(request({ status, promises: [], events: [], actions: [] }));
      const mark = get(element, '.phase path').getAttribute('d') ?? '';
      expect(mark).to.not.equal('');
      seen.add(text(element, '.phase'));
      seen.add(mark);
      element.remove();
    }
    expect(seen.size).to.equal(18);
  });

  it('a state that nobody gave is said to be that', async () => {
    const element = await tracker(
      request({ status: 'cooking', promises: [], events: [], actions: [], steps: [] }),
    );
    expect(text(element, '.phase')).to.equal(t('phase.unknown'));
  });
});

describe('the steps', () => {
  it('are a list in which each state is a word for the ear', async () => {
    const element = await tracker(request());
    const list = get(element, '.steps');
    expect(list.localName).to.equal('ol');
    expect(list.getAttribute('aria-label')).to.equal(t('request.steps'));
    expect(texts(element, '.step')).to.deep.equal([
      `Received (${t('step.done')})`,
      `Check (${t('step.current')})`,
      `Closing (${t('step.upcoming')})`,
      `Photo (${t('step.skipped')})`,
    ]);
    expect(
      all(element, '[aria-current="step"]').map((step) => plain(step.firstElementChild?.textContent)),
    ).to.deep.equal(['Check']);
  });

  it('stand beside one another where there is room, else below', async () => {
    const element = await tracker(request());
    const tops = (): number =>
      new Set(all(element, '.step').map((step) => step.getBoundingClientRect().top)).size;
    element.style.inlineSize = '40em';
    expect(tops()).to.equal(1);
    element.style.inlineSize = '17.5em';
    expect(tops()).to.equal(4);
    const { scrollWidth, clientWidth } = get(element, '.base');
    expect(scrollWidth).to.be.at.most(clientWidth);
  });

  it('are not there when there are none', async () => {
    expect(has(await tracker(request({ steps: [] })), '.steps')).to.equal(false);
  });
});

describe('what has happened', () => {
  it('is told newest first, in a list with a heading and machine-readable times', async () => {
    const element = await tracker(request());
    expect(get(element, '.story ol').getAttribute('role')).to.equal('list');
    expect(text(element, 'h3')).to.equal(t('request.timeline'));
    expect(
      entries(element).map((entry) => entry.querySelector('time')?.getAttribute('datetime')),
    ).to.deep.equal(['2026-11-19T10:05:00.000Z', '2026-11-17T08:30:00.000Z', '2026-11-16T13:12:00.000Z']);
    expect(texts(element, '.what')).to.deep.equal([
      t('event.transfer', { to: 'Administration' }),
      t('event.message.customer'),
      t('event.received'),
    ]);
  });

  it('has date and time on one line beside the rail, in every language', async () => {
    const element = await tracker(
      request({
        promises: [],
        events: Array.from({ length: 7 }, (_, index) => ({
          id: index.toString(),
          at: `2026-11-${(13 + index).toString()}T20:48:00Z`,
          kind: 'note',
          by: 'brand',
        })),
      }),
    );
    element.style.inlineSize = '40em';
    for (const lang of ['en', 'it', 'de', 'es', 'fr']) {
      element.lang = lang;
      await settled(element);
      for (const entry of entries(element)) {
        const when = entry.querySelector('time');
        if (!when) throw new Error('An entry has no date.');
        const { right, height } = when.getBoundingClientRect();
        const said = `${lang}: ${when.textContent}`;
        expect(height, said).to.be.below(1.9 * parseFloat(getComputedStyle(when).fontSize));
        const rail = parseFloat(getComputedStyle(entry, '::before').insetInlineStart);
        expect(entry.getBoundingClientRect().left + rail - right, said).to.be.at.least(8);
      }
    }
  });

  it('shows old and new owner of a transfer and the date that came with it', async () => {
    const [transfer] = entries(await tracker(request()));
    expect(plain(transfer?.textContent)).to.contain(t('event.before', { from: 'Digital desk' }));
    expect(plain(transfer?.textContent)).to.contain('Tuesday 24');
  });

  it('quotes the customer’s own words', async () => {
    const element = await tracker(request());
    expect(text(element, 'blockquote')).to.equal('Any news?');
  });

  it('says of a promise what became of it, with a mark of its own', async () => {
    time.set('2026-11-25T08:00:00Z');
    const element = await tracker(request());
    const [transfer, , received] = entries(element);
    expect(plain(received?.querySelector('.asides.kept')?.textContent)).to.contain(t('became.kept'));
    expect(plain(transfer?.querySelector('.asides.late')?.textContent)).to.contain(t('became.missed'));
    const marks = [received, transfer].map((entry) =>
      entry?.querySelector('.asides path')?.getAttribute('d'),
    );
    expect(new Set(marks).size).to.equal(2);
  });

  it('shows a card as labels and values, with its link', async () => {
    const element = await tracker(
      request({
        events: [
          {
            id: 'c',
            at: '2026-11-20T08:00:00Z',
            kind: 'note',
            by: 'brand',
            card: { title: 'Parcel', rows: [['Carrier', 'BRT 0423']], href: 'https://track.example/1' },
          },
        ],
      }),
    );
    expect(text(element, 'dt')).to.equal('Carrier');
    expect(text(element, 'dd')).to.equal('BRT 0423');
    const link = get<HTMLAnchorElement>(element, '.card a');
    expect([link.href, link.rel, link.target]).to.deep.equal([
      'https://track.example/1',
      'noopener noreferrer',
      '_blank',
    ]);
    expect(plain(link.textContent)).to.contain(t('request.newWindow'));
  });

  it('keeps a bubble within the card, whatever was typed', async () => {
    const element = await tracker(
      request({
        promises: [],
        events: [
          {
            id: 'e',
            at: '2026-11-16T13:12:00Z',
            kind: 'message',
            by: 'customer',
            text: 'W\u00a0'.repeat(90) + '\u2028' + 'x'.repeat(300),
          },
        ],
      }),
    );
    for (const width of ['17em', '30em', '45em']) {
      element.style.inlineSize = width;
      const { right } = get(element, '.said').getBoundingClientRect();
      const story = get(element, '.story').getBoundingClientRect();
      expect(right, width).to.be.below(story.right);
    }
  });

  it('says how many older things are not here', async () => {
    const events = Array.from({ length: 1003 }, (_, index) => ({
      id: `e${index.toString()}`,
      at: new Date(Date.parse('2026-11-20T08:00:00Z') - index * 60_000).toISOString(),
      kind: 'note',
      by: 'brand',
    }));
    const element = await tracker(request({ events, promises: [] }));
    expect(entries(element)).to.have.length(1000);
    expect(text(element, '.left-out')).to.equal(t('request.leftOut', { n: 3 }));
  });

  it('keeps line breaks and emoji', async () => {
    const element = await tracker(
      request({
        events: [{ id: 'x', at: '2026-11-20T08:00:00Z', kind: 'note', by: 'brand', text: 'One\nTwo 🎉' }],
      }),
    );
    expect(get(element, '.said').textContent).to.equal('One\nTwo 🎉');
    expect(getComputedStyle(get(element, '.said > bdi')).whiteSpaceCollapse).to.equal('preserve-breaks');
  });
});

describe('before there is anything', () => {
  it('keeps room, says so to screen readers, and shows no bones to them', async () => {
    const element = await waiting();
    expect(get(element, '.base').getAttribute('aria-busy')).to.equal('true');
    expect(text(element, '[role="status"]')).to.equal(t('request.loading'));
    expect(get(element, '.waiting').getAttribute('aria-hidden')).to.equal('true');
    expect(element.getBoundingClientRect().height).to.be.above(300);
    const tops = all(element, '.bone').map((bone) => bone.getBoundingClientRect().top);
    const holes = tops.slice(1).map((top, index) => top - (tops[index] ?? top));
    expect(Math.max(...holes), 'what is below one another follows closely').to.be.below(100);
  });
});

describe('the compact layout', () => {
  it('shows where it stands without the story, and opens', async () => {
    const element = await tracker(request(), { layout: 'compact' });
    expect(text(element, '.phase')).to.equal(t('phase.in-progress'));
    expect(text(element, '.headline')).to.contain('Tuesday 24');
    expect(shownText(element)).to.contain('Administration, Giulia');
    expect(has(element, '.story')).to.equal(false);
    expect(has(element, '.tools')).to.equal(false);
    get(element, '.actions button').click();
    await settled(element);
    expect(has(element, '.story')).to.equal(true);
    expect(element.shadowRoot?.activeElement?.id).to.equal('headline');
  });

  it('takes the host’s own link in place of the button', async () => {
    const element = await tracker(request(), { layout: 'compact' });
    const link = Object.assign(document.createElement('a'), {
      slot: 'details',
      href: '/requests',
      textContent: 'All',
    });
    element.append(link);
    expect(link.assignedSlot).to.equal(find(element, 'slot[name="details"]'));
    expect(get(element, '.actions button').getBoundingClientRect().height).to.equal(0);
  });
});
