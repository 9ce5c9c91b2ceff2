import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { STATES, linesOf } from './request-states.js';
import { English, Italian } from './support.js';

/** How it stands → what is said in English and in informal Italian, on Friday 20 November 2026 at 11:02 in Rome. */
const TABLE: readonly (readonly [state: string, english: readonly string[], italian: readonly string[]])[] = [
  [
    'received, a reply promised',
    [
      'Received · our turn',
      'A reply by 15:00 today',
      'Received means that it has arrived, not that it is done.',
    ],
    [
      'Ricevuta · tocca a noi',
      'Risposta entro oggi alle 15:00',
      'Ricevuta vuol dire arrivata, non ancora fatta.',
    ],
  ],
  [
    'received, nothing promised',
    [
      'Received · our turn',
      'We have not given a date for the next step yet.',
      'Received means that it has arrived, not that it is done.',
    ],
    [
      'Ricevuta · tocca a noi',
      'Non abbiamo ancora dato una data per il prossimo passo.',
      'Ricevuta vuol dire arrivata, non ancora fatta.',
    ],
  ],
  [
    'an update promised',
    ['In progress · our turn', 'Next update by 16:00 on Tuesday 24'],
    ['In lavorazione · tocca a noi', 'Prossimo aggiornamento entro martedì 24 alle 16:00'],
  ],
  [
    'an update promised for a day',
    ['In progress · our turn', 'Next update by Tuesday 24'],
    ['In lavorazione · tocca a noi', 'Prossimo aggiornamento entro martedì 24'],
  ],
  [
    'for today',
    ['In progress · our turn', 'Next update by the end of today'],
    ['In lavorazione · tocca a noi', 'Prossimo aggiornamento entro oggi'],
  ],
  [
    'for tomorrow',
    ['In progress · our turn', 'Next update by the end of tomorrow'],
    ['In lavorazione · tocca a noi', 'Prossimo aggiornamento entro domani'],
  ],
  [
    'for tomorrow at half past one',
    ['In progress · our turn', 'Next update by 1:30 tomorrow'],
    ['In lavorazione · tocca a noi', 'Prossimo aggiornamento entro domani all’1:30'],
  ],
  [
    'for a day in two weeks',
    ['In progress · our turn', 'Next update by Tuesday 8 December'],
    ['In lavorazione · tocca a noi', 'Prossimo aggiornamento entro martedì 8 dicembre'],
  ],
  [
    'up to the end of Tuesday, as an instant',
    ['In progress · our turn', 'Next update by 23:59 on Tuesday 24'],
    ['In lavorazione · tocca a noi', 'Prossimo aggiornamento entro martedì 24 alle 23:59'],
  ],
  [
    'a solution promised, with words of its own',
    ['In progress · our turn', 'A solution by 16:00 on Tuesday 24', 'A refund of 42 euros'],
    ['In lavorazione · tocca a noi', 'Soluzione entro martedì 24 alle 16:00', 'Rimborso di 42 euro'],
  ],
  [
    'a call promised',
    ['In progress · our turn', 'We will call you by 16:00 on Tuesday 24', 'You don’t need to call.'],
    ['In lavorazione · tocca a noi', 'Ti chiamiamo entro martedì 24 alle 16:00', 'Non serve che chiami tu.'],
  ],
  [
    'a step promised',
    ['In progress · our turn', 'Next step by 16:00 on Tuesday 24'],
    ['In lavorazione · tocca a noi', 'Prossimo passo entro martedì 24 alle 16:00'],
  ],
  [
    'late, no new date',
    [
      'Late · our turn',
      'We promised an update by 10:30 today and it has not come.',
      'We are sorry. We have no new date yet.',
    ],
    [
      'In ritardo · tocca a noi',
      'Avevamo promesso un aggiornamento entro oggi alle 10:30 e non è arrivato.',
      'Ci scusiamo. Non abbiamo ancora una nuova data.',
    ],
  ],
  [
    'late since yesterday, a reply',
    [
      'Late · our turn',
      'We promised a reply by Thursday 19 and it has not come.',
      'We are sorry. We have no new date yet.',
    ],
    [
      'In ritardo · tocca a noi',
      'Avevamo promesso una risposta entro giovedì 19 e non è arrivata.',
      'Ci scusiamo. Non abbiamo ancora una nuova data.',
    ],
  ],
  [
    'late, a solution',
    [
      'Late · our turn',
      'We promised a solution by 10:30 today and it has not come.',
      'We are sorry. We have no new date yet.',
    ],
    [
      'In ritardo · tocca a noi',
      'Avevamo promesso una soluzione entro oggi alle 10:30 e non è arrivata.',
      'Ci scusiamo. Non abbiamo ancora una nuova data.',
    ],
  ],
  [
    'late, a call',
    [
      'Late · our turn',
      'We promised a call by 10:30 today and have no record of it being made.',
      'We are sorry. We have no new date yet.',
    ],
    [
      'In ritardo · tocca a noi',
      'Avevamo promesso una chiamata entro oggi alle 10:30 e non ci risulta fatta.',
      'Ci scusiamo. Non abbiamo ancora una nuova data.',
    ],
  ],
  [
    'late, a step',
    [
      'Late · our turn',
      'We promised the next step by 10:30 today and it is not done.',
      'We are sorry. We have no new date yet.',
    ],
    [
      'In ritardo · tocca a noi',
      'Avevamo promesso il prossimo passo entro oggi alle 10:30 e non è ancora fatto.',
      'Ci scusiamo. Non abbiamo ancora una nuova data.',
    ],
  ],
  [
    'late, with a new date',
    [
      'Late · our turn',
      'Next update by 16:00 on Tuesday 24',
      '~ by 10:30 today',
      'We promised an update by 10:30 today and it has not come. We are sorry.',
      'The technician is ill.',
    ],
    [
      'In ritardo · tocca a noi',
      'Prossimo aggiornamento entro martedì 24 alle 16:00',
      '~ entro oggi alle 10:30',
      'Avevamo promesso un aggiornamento entro oggi alle 10:30 e non è arrivato. Ci scusiamo.',
      'Il tecnico è malato.',
    ],
  ],
  [
    'late, with a promise of the same kind that does not say what it replaces',
    [
      'Late · our turn',
      'Next update by 16:00 on Tuesday 24',
      '~ by 10:30 today',
      'We promised an update by 10:30 today and it has not come. We are sorry.',
    ],
    [
      'In ritardo · tocca a noi',
      'Prossimo aggiornamento entro martedì 24 alle 16:00',
      '~ entro oggi alle 10:30',
      'Avevamo promesso un aggiornamento entro oggi alle 10:30 e non è arrivato. Ci scusiamo.',
    ],
  ],
  [
    'late, its new date taken back',
    [
      'Late · our turn',
      'We promised an update by 10:30 today and it has not come.',
      'We are sorry. We have no new date yet.',
    ],
    [
      'In ritardo · tocca a noi',
      'Avevamo promesso un aggiornamento entro oggi alle 10:30 e non è arrivato.',
      'Ci scusiamo. Non abbiamo ancora una nuova data.',
    ],
  ],
  [
    'late twice in one line',
    [
      'Late · our turn',
      'We promised an update by 10:30 today and it has not come.',
      '~ by Wednesday 18',
      'We are sorry. We have no new date yet.',
    ],
    [
      'In ritardo · tocca a noi',
      'Avevamo promesso un aggiornamento entro oggi alle 10:30 e non è arrivato.',
      '~ entro mercoledì 18',
      'Ci scusiamo. Non abbiamo ancora una nuova data.',
    ],
  ],
  [
    'late with a call, an update still to come',
    [
      'Late · our turn',
      'We promised a call by 10:30 today and have no record of it being made.',
      'We are sorry. We have no new date yet.',
      'Next update by 16:00 on Tuesday 24.',
    ],
    [
      'In ritardo · tocca a noi',
      'Avevamo promesso una chiamata entro oggi alle 10:30 e non ci risulta fatta.',
      'Ci scusiamo. Non abbiamo ancora una nuova data.',
      'Prossimo aggiornamento entro martedì 24 alle 16:00.',
    ],
  ],
  [
    'late with an update, its new date after another promise',
    [
      'Late · our turn',
      'We will call you by 16:00 on Tuesday 24',
      'We promised an update by 10:30 today and it has not come. We are sorry. New date: by Monday 30 November.',
    ],
    [
      'In ritardo · tocca a noi',
      'Ti chiamiamo entro martedì 24 alle 16:00',
      'Avevamo promesso un aggiornamento entro oggi alle 10:30 e non è arrivato. Ci scusiamo. Nuova data: entro lunedì 30 novembre.',
    ],
  ],
  [
    'late, and waiting for the customer',
    [
      'Late · your turn',
      'We promised an update by 10:30 today and it has not come.',
      'We are sorry. We have no new date yet.',
      'We need your answer to go on.',
      'We need a copy of a document.',
    ],
    [
      'In ritardo · tocca a te',
      'Avevamo promesso un aggiornamento entro oggi alle 10:30 e non è arrivato.',
      'Ci scusiamo. Non abbiamo ancora una nuova data.',
      'Per andare avanti ci serve una tua risposta.',
      'Ci serve la copia di un documento.',
    ],
  ],
  [
    'moved in time',
    [
      'In progress · our turn',
      'Next update by 16:00 on Tuesday 24',
      '~ by Monday 23',
      'We moved the date before it passed.',
    ],
    [
      'In lavorazione · tocca a noi',
      'Prossimo aggiornamento entro martedì 24 alle 16:00',
      '~ entro lunedì 23',
      'Abbiamo spostato la data prima che passasse.',
    ],
  ],
  [
    'came late once, and promised again',
    ['In progress · our turn', 'Next update by 16:00 on Tuesday 24', '~ by Wednesday 18'],
    [
      'In lavorazione · tocca a noi',
      'Prossimo aggiornamento entro martedì 24 alle 16:00',
      '~ entro mercoledì 18',
    ],
  ],
  [
    'silent for two days, no date',
    [
      'No news · our turn',
      'We have given no news for 2 days.',
      'We have not given a date for the next step yet.',
    ],
    [
      'Senza novità · tocca a noi',
      'Non diamo novità da 2 giorni.',
      'Non abbiamo ancora dato una data per il prossimo passo.',
    ],
  ],
  [
    'silent for hours',
    ['No news · our turn', 'Our last news: today, 9:30.', 'We have not given a date for the next step yet.'],
    [
      'Senza novità · tocca a noi',
      'L’ultima novità da noi: oggi, 9:30.',
      'Non abbiamo ancora dato una data per il prossimo passo.',
    ],
  ],
  [
    'silent, with a date',
    ['No news · our turn', 'Next update by 16:00 on Tuesday 24', 'We have given no news for 2 days.'],
    [
      'Senza novità · tocca a noi',
      'Prossimo aggiornamento entro martedì 24 alle 16:00',
      'Non diamo novità da 2 giorni.',
    ],
  ],
  [
    'silent and late',
    [
      'Late · our turn',
      'We promised an update by 10:30 today and it has not come.',
      'We are sorry. We have no new date yet.',
      'We have given no news for 2 days.',
    ],
    [
      'In ritardo · tocca a noi',
      'Avevamo promesso un aggiornamento entro oggi alle 10:30 e non è arrivato.',
      'Ci scusiamo. Non abbiamo ancora una nuova data.',
      'Non diamo novità da 2 giorni.',
    ],
  ],
  [
    'nobody has given a date',
    ['In progress · our turn', 'We have not given a date for the next step yet.'],
    ['In lavorazione · tocca a noi', 'Non abbiamo ancora dato una data per il prossimo passo.'],
  ],
  [
    'waiting for the customer',
    ['Waiting for you', 'We need your answer to go on.', 'We need a copy of a document.'],
    ['In attesa di te', 'Per andare avanti ci serve una tua risposta.', 'Ci serve la copia di un documento.'],
  ],
  [
    'waiting for the customer, a date promised',
    ['Waiting for you', 'We need your answer to go on.', 'Next update by 16:00 on Tuesday 24.'],
    [
      'In attesa di te',
      'Per andare avanti ci serve una tua risposta.',
      'Prossimo aggiornamento entro martedì 24 alle 16:00.',
    ],
  ],
  [
    'waiting for others',
    [
      'Waiting for others',
      'Next update by 16:00 on Tuesday 24',
      'We are waiting for others before we can go on, and we keep an eye on it.',
    ],
    [
      'In attesa di altri',
      'Prossimo aggiornamento entro martedì 24 alle 16:00',
      'Per andare avanti dipendiamo da altri, ma continuiamo a seguirla.',
    ],
  ],
  [
    'on hold, no date',
    ['On hold · our turn', 'It is on hold, with no date for going on.'],
    ['In pausa · tocca a noi', 'È in pausa, senza una data per riprendere.'],
  ],
  [
    'on hold, a date promised',
    [
      'On hold · our turn',
      'Next update by 16:00 on Tuesday 24',
      'While it is on hold, the date above still counts.',
    ],
    [
      'In pausa · tocca a noi',
      'Prossimo aggiornamento entro martedì 24 alle 16:00',
      'Durante la pausa la data qui sopra vale lo stesso.',
    ],
  ],
  [
    'resolved, the customer is asked',
    [
      'Resolved · your turn',
      'Is everything all right?',
      'If you do not answer by 18:00 on Friday 4 December, we will close it.',
    ],
    [
      'Risolta · tocca a te',
      'È tutto a posto?',
      'Se non rispondi entro venerdì 4 dicembre alle 18:00, la chiudiamo.',
    ],
  ],
  [
    'resolved, and stays open',
    ['Resolved · your turn', 'Is everything all right?', 'If you do not answer, it stays open.'],
    ['Risolta · tocca a te', 'È tutto a posto?', 'Se non rispondi, resta aperta.'],
  ],
  [
    'resolved, to be closed nobody knows when',
    [
      'Resolved · your turn',
      'Is everything all right?',
      'If you do not answer, we will close it; the day is not set yet.',
    ],
    [
      'Risolta · tocca a te',
      'È tutto a posto?',
      'Se non rispondi la chiudiamo; il giorno non è ancora deciso.',
    ],
  ],
  [
    'resolved, the time to answer has passed',
    [
      'Resolved · your turn',
      'Is everything all right?',
      'We asked for an answer by 18:00 yesterday; we may close it now, but you can still answer.',
    ],
    [
      'Risolta · tocca a te',
      'È tutto a posto?',
      'Ti avevamo chiesto una risposta entro ieri alle 18:00: ora potremmo chiuderla, ma puoi ancora rispondere.',
    ],
  ],
  [
    'resolved, nobody is asked',
    ['Resolved', 'As we see it, it is resolved.', 'If something is not right, you can reopen it.'],
    ['Risolta', 'Per noi è risolta.', 'Se qualcosa non va, puoi riaprirla.'],
  ],
  [
    'resolved, one part open',
    [
      'In progress · our turn',
      'We have not given a date for the next step yet.',
      'One part is still open: R-2.',
    ],
    [
      'In lavorazione · tocca a noi',
      'Non abbiamo ancora dato una data per il prossimo passo.',
      'Una parte è ancora aperta: R-2.',
    ],
  ],
  [
    'closed, done',
    ['Closed', 'We did what was asked.', 'If something is not right, you can reopen it.'],
    ['Chiusa', 'Abbiamo fatto quanto richiesto.', 'Se qualcosa non va, puoi riaprirla.'],
  ],
  [
    'closed, not done',
    ['Closed', 'What was asked has not been done.'],
    ['Chiusa', 'Quanto richiesto non è stato fatto.'],
  ],
  [
    'closed, a duplicate',
    ['Closed', 'This repeats another request.', 'The other request is R-2.'],
    ['Chiusa', 'È uguale a un’altra richiesta.', 'L’altra richiesta è R-2.'],
  ],
  ['closed, not ours', ['Closed', 'It is not in our hands.'], ['Chiusa', 'Non dipende da noi.']],
  [
    'closed, nothing to do',
    ['Closed', 'Nothing needed to be done.'],
    ['Chiusa', 'Non serviva alcun intervento.'],
  ],
  [
    'closed, to be sent again',
    ['Closed', 'A new request is needed.'],
    ['Chiusa', 'Serve una nuova richiesta.'],
  ],
  ['closed, withdrawn', ['Closed', 'It was withdrawn.'], ['Chiusa', 'È stata ritirata.']],
  [
    'closed, nobody says why',
    ['Closed', 'It is closed.', 'Closed does not mean solved; no reason is given.'],
    ['Chiusa', 'È chiusa.', 'Chiusa non vuol dire risolta: il motivo non è indicato.'],
  ],
  [
    'closed, and then a promise was missed',
    [
      'Late',
      'We promised the next step by 10:30 today and it is not done.',
      'We are sorry. We have no new date yet.',
    ],
    [
      'In ritardo',
      'Avevamo promesso il prossimo passo entro oggi alle 10:30 e non è ancora fatto.',
      'Ci scusiamo. Non abbiamo ancora una nuova data.',
    ],
  ],
  [
    'reopened',
    ['Reopened · our turn', 'Next update by 16:00 on Tuesday 24'],
    ['Riaperta · tocca a noi', 'Prossimo aggiornamento entro martedì 24 alle 16:00'],
  ],
  [
    'nothing known',
    ['State not given', 'We have not given a date for the next step yet.'],
    ['Stato non indicato', 'Non abbiamo ancora dato una data per il prossimo passo.'],
  ],
];

describe('describeRequest: every state', () => {
  for (const [state, english, italian] of TABLE) {
    it(state, () => {
      const document = STATES[state];
      assert.ok(document, state);
      assert.deepEqual(linesOf(document, English), english);
      assert.deepEqual(linesOf(document, { ...Italian, register: 'informal' }), italian);
    });
  }

  it('none is left out', () => {
    assert.deepEqual(
      Object.keys(STATES),
      TABLE.map(([state]) => state),
    );
  });
});
