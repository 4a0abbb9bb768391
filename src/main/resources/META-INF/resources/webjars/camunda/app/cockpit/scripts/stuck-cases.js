// Stuck cases in Cockpit: a thin view of /stuck/data, which decides who may see and do what. The page /stuck does the
// same without any script. Texts are set as text, never as HTML.

const PATH = '/stuck-cases';
const LONG = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

const root = () => document.querySelector('base').getAttribute('app-root').replace(/\/camunda$/, '');
const day = iso => (iso ? LONG.format(new Date(iso + 'T00:00:00Z')) : '');

let token = null;

async function answerOf(answer) {
  if (answer.ok) {
    return answer.json();
  }
  let words = 'This cannot be shown or done now. Reload the page; if it stays, use the page “Stuck cases” outside Cockpit.';
  try {
    words = (await answer.json()).detail || words;
  } catch (problem) {
    // No problem details, so the general words stand
  }
  throw new Error(answer.status === 403 ? 'Your groups do not allow this.' : words);
}

const read = path => fetch(root() + path, { credentials: 'same-origin', headers: { Accept: 'application/json' } }).then(answerOf);

const post = (path, body) => fetch(root() + path, {
  method: 'POST',
  credentials: 'same-origin',
  headers: { Accept: 'application/json', 'Content-Type': 'application/json', [token.header]: token.value },
  body: JSON.stringify(body)
}).then(answerOf);

function element(name, attributes, ...children) {
  const made = document.createElement(name);
  Object.entries(attributes || {}).forEach(([key, value]) => {
    if (typeof value === 'function') {
      made.addEventListener(key, value);
    } else if (value !== null && value !== undefined && value !== false) {
      made.setAttribute(key, value);
    }
  });
  children.flat().filter(child => child !== null && child !== undefined).forEach(child => made.append(child));
  return made;
}

function choice(label, name, choices, chosen, every) {
  const id = 'stuck-' + name;
  return element('div', { class: 'stuck-field' },
    element('label', { for: id }, label),
    element('select', { id, name },
      element('option', { value: '' }, every),
      choices.map(one => element('option', { value: one.code, selected: one.code === chosen }, one.words))));
}

const query = asked => new URLSearchParams(Object.entries(asked).filter(([, value]) => value !== '' && value !== null)).toString();

function say(node, kind, words) {
  const said = element('p', { class: 'stuck-' + kind, role: kind === 'error' ? 'alert' : 'status', tabindex: '-1' }, words);
  node.replaceChildren(said);
  said.focus();
}

class StuckCases {

  constructor(node) {
    this.asked = { team: '', service: '', locality: '', reason: '', page: 0 };
    this.said = element('div');
    this.body = element('div', { 'aria-live': 'polite' });
    node.append(element('main', { class: 'stuck-cases', 'aria-labelledby': 'stuck-heading' },
      element('h1', { id: 'stuck-heading', tabindex: '-1' }, 'Stuck cases'), this.said, this.body));
  }

  async list() {
    try {
      const found = await read('/stuck/data?' + query(this.asked));
      token = { header: found.tokenHeader, value: found.token };
      this.body.replaceChildren(this.filters(found), this.found(found), this.pages(found));
    } catch (problem) {
      say(this.said, 'error', problem.message);
    }
  }

  filters(found) {
    return element('form', {
      class: 'stuck-filters',
      'aria-label': 'Which cases',
      submit: event => {
        event.preventDefault();
        this.asked = { ...Object.fromEntries(new FormData(event.target)), page: 0 };
        this.list();
      }
    },
    choice('Waits for the team', 'team', found.teams, this.asked.team, 'Any'),
    choice('Waits for the partner', 'service', found.services, this.asked.service, 'Any'),
    choice('Locality', 'locality', found.localities.map(one => ({ code: one, words: one })), this.asked.locality, 'Any'),
    choice('Reason', 'reason', found.reasons, this.asked.reason, 'Any'),
    element('button', { type: 'submit', class: 'btn btn-default' }, 'Show'));
  }

  found(found) {
    const { page, ...filter } = this.asked;
    const headings = ['Case', 'Stuck since', 'Why', 'Phase and age', 'Waits for', 'Owner', 'Next rung', 'Repair'];
    return element('div', {},
      element('h2', {}, found.total === 1 ? '1 case' : found.total + ' cases'),
      found.total === 0 ? element('p', {}, 'No case is stuck.') : element('p', {},
        element('a', { href: root() + '/stuck/cases.csv?' + query(filter), download: 'stuck-cases.csv' }, 'Download all of them as CSV')),
      found.total === 0 ? null : element('div', { class: 'stuck-wide', role: 'region', 'aria-label': 'Stuck cases', tabindex: '0' },
        element('table', { class: 'stuck-table' },
          element('thead', {}, element('tr', {}, headings.map(heading => element('th', { scope: 'col' }, heading)))),
          element('tbody', {}, found.cases.map(one => this.row(one))))));
  }

  row(one) {
    return element('tr', {},
      element('th', { scope: 'row' }, one.instances.length
        ? element('a', { href: '#/process-instance/' + one.instances[0].id + '/runtime' }, one.reference) : one.reference,
      element('span', { class: 'stuck-hint' }, one.locality || '')),
      element('td', {}, day(one.since)),
      element('td', {}, one.reasons.map(reason => element('p', {},
        element('span', { class: 'stuck-tag ' + reason.kind.toLowerCase() }, kindInWords(reason.kind)), ' ' + reason.text))),
      element('td', {}, one.phase, element('span', { class: 'stuck-hint' }, one.ageInDays + ' days since the request')),
      element('td', {}, [...new Set(one.waitingOn.flatMap(task => task.offeredTo))].join(', ')),
      element('td', {}, [...new Set(one.waitingOn.map(task => task.owner || 'nobody yet'))].join(', ')),
      element('td', {}, one.nextRung ? [day(one.nextRung.on), element('span', { class: 'stuck-hint' }, one.nextRung.words)] : 'none'),
      element('td', {}, element('button', { type: 'button', class: 'btn btn-default btn-sm', 'aria-label': 'Repair ' + one.reference,
        click: () => this.open(one.reference) }, 'Repair')));
  }

  pages(found) {
    const turn = (words, page) => element('button', { type: 'button', class: 'btn btn-default btn-sm', click: () => {
      this.asked.page = page;
      this.list();
    } }, words);
    return element('nav', { 'aria-label': 'Pages', hidden: found.pages < 2 ? 'hidden' : null },
      found.page > 0 ? turn('Previous', found.page - 1) : null,
      ' Page ' + (found.page + 1) + ' of ' + Math.max(found.pages, 1) + ' ',
      found.page + 1 < found.pages ? turn('Next', found.page + 1) : null);
  }

  async open(reference) {
    try {
      const { standing, made } = await read('/stuck/data/' + encodeURIComponent(reference));
      const heading = element('h2', { tabindex: '-1' }, 'Repair ' + reference);
      this.body.replaceChildren(
        element('p', {}, element('button', { type: 'button', class: 'btn btn-link', click: () => this.back() }, 'Back to the stuck cases')),
        heading,
        element('p', {}, 'Every repair first shows what it would do. Nothing is changed until you confirm it with a reason.'),
        ...standing.processes.map((process, place) => this.process(standing, process, place)),
        element('h3', {}, 'Repairs so far'),
        made.length ? element('ul', {}, made.map(one => element('li', {},
          day(one.doneAt.slice(0, 10)) + ', ' + one.doneBy + ': ' + one.kind + ': ' + one.place + '. ' + one.reason)))
          : element('p', {}, 'None.'));
      heading.focus();
    } catch (problem) {
      say(this.said, 'error', problem.message);
    }
  }

  back() {
    this.said.replaceChildren();
    this.list();
  }

  process(standing, process, place) {
    const ask = (kind, item, target) => this.preview(standing, { kind, process: process.id, item, target, state: standing.state });
    const form = (words, about, fields, kind, item) => element('form', {
      class: 'stuck-repair',
      submit: event => {
        event.preventDefault();
        ask(kind, item, new FormData(event.target).get('target') || '');
      }
    }, element('p', {}, element('strong', {}, about.name), about.rest || ''), fields,
    element('button', { type: 'submit', class: 'btn btn-default btn-sm' }, words, element('span', { class: 'sr-only' }, ': ' + about.name)));
    const select = (id, label, options, first, required) => element('div', { class: 'stuck-field' },
      element('label', { for: id }, label),
      element('select', { id, name: 'target', required }, element('option', { value: '' }, first), options));
    return element('section', {},
      element('h3', {}, process.name, process.suspended ? element('span', { class: 'stuck-tag suspended' }, 'suspended') : null),
      form(process.suspended ? 'Show what resuming does' : 'Show what suspending does', { name: 'The whole process' }, null,
        process.suspended ? 'RESUME' : 'SUSPEND', ''),
      process.steps.length ? element('h4', {}, 'Where it stands') : null,
      process.suspended ? process.steps.map(step => element('p', {}, step.name)) : process.steps.map((step, i) => form('Show what would happen', step,
        select('stuck-to-' + place + '-' + i, 'Go on at another step instead',
          process.targets.map(target => element('option', { value: target.activityId }, target.name)), 'Choose a step', 'required'),
        'MOVE_TOKEN', step.id)),
      process.tasks.length ? element('h4', {}, 'Tasks and who has them') : null,
      process.tasks.map((task, i) => form('Show what would happen',
        { name: task.name, rest: ', due ' + (task.due || 'on no day') + ', offered to ' + task.offeredTo.join(', ') + '. Owner: ' + (task.owner || 'nobody yet') + '.' },
        select('stuck-owner-' + place + '-' + i, 'New owner',
          task.candidates.map(user => element('option', { value: user, selected: user === task.owner }, user)), 'Nobody: back to its groups'),
        'CHANGE_OWNER', task.id)),
      process.jobs.length ? element('h4', {}, 'Timers and steps of the engine') : null,
      process.jobs.map((job, i) => {
        const failed = job.failed || job.retries === 0;
        const about = { name: job.name, rest: ': ' + (job.due || 'has lost its date') + (job.retries === 0 ? ', failed and not tried again' : job.failed ? ', failed and tried again' : '') };
        if (failed) {
          return form('Show what trying again does', about, null, 'RETRY', job.id);
        }
        return job.timer ? form('Show what would happen', about, element('div', { class: 'stuck-field' },
          element('label', { for: 'stuck-day-' + place + '-' + i }, 'Day (empty for the day by our records)'),
          element('input', { type: 'date', id: 'stuck-day-' + place + '-' + i, name: 'target' })), 'MOVE_TIMER', job.id) : element('p', {}, about.name + about.rest);
      }));
  }

  async preview(standing, asked) {
    try {
      const preview = await post('/stuck/data/' + encodeURIComponent(standing.reference) + '/preview', asked);
      this.said.replaceChildren();
      const heading = element('h2', { tabindex: '-1' }, 'What the repair would do');
      this.body.replaceChildren(
        element('p', {}, element('button', { type: 'button', class: 'btn btn-link', click: () => this.open(standing.reference) }, 'Back, nothing is changed yet')),
        heading,
        element('p', {}, standing.reference + ': ' + preview.place),
        preview.changes.length ? element('table', { class: 'stuck-table' },
          element('thead', {}, element('tr', {}, ['What', 'Now', 'Then'].map(words => element('th', { scope: 'col' }, words)))),
          element('tbody', {}, preview.changes.map(change => element('tr', {},
            element('td', {}, change.what), element('td', {}, change.before || 'not there'), element('td', {}, change.after || 'ends')))))
          : element('p', {}, 'Nothing: it stands like that already.'),
        element('ul', {}, preview.warnings.map(warning => element('li', {}, warning))),
        element('form', {
          submit: event => {
            event.preventDefault();
            this.repair(standing, { ...asked, reason: new FormData(event.target).get('reason') });
          }
        },
        element('div', { class: 'stuck-field' },
          element('label', { for: 'stuck-why' }, 'Why'),
          element('textarea', { id: 'stuck-why', name: 'reason', maxlength: '1000', rows: '3', required: 'required' })),
        element('button', { type: 'submit', class: 'btn btn-primary' }, 'Do it')));
      heading.focus();
    } catch (problem) {
      say(this.said, 'error', problem.message);
    }
  }

  async repair(standing, asked) {
    try {
      const made = await post('/stuck/data/' + encodeURIComponent(standing.reference) + '/repair', asked);
      await this.open(standing.reference);
      say(this.said, 'done', 'Done: ' + made.place + '.');
    } catch (problem) {
      await this.open(standing.reference);
      say(this.said, 'error', problem.message);
    }
  }
}

const KINDS = { FAILED: 'Failed', SUSPENDED: 'Suspended', STALLED: 'Stalled', MISSED: 'Missed', OTHER: 'Incident', RETRYING: 'Tried again' };
const kindInWords = kind => KINDS[kind] || kind;

const page = {
  id: 'stuck-cases',
  pluginPoint: 'cockpit.route',
  properties: { path: PATH },
  render: node => new StuckCases(node).list()
};

const link = {
  id: 'stuck-cases-link',
  pluginPoint: 'cockpit.navigation',
  priority: 40,
  properties: { path: PATH, checkActive: address => address.includes('#' + PATH) },
  render: node => node.append(element('a', { href: '#' + PATH }, 'Stuck cases'))
};

const count = {
  id: 'stuck-cases-count',
  pluginPoint: 'cockpit.dashboard',
  priority: 100,
  render: async node => {
    const panel = element('section', { class: 'stuck-count', 'aria-label': 'Stuck cases' });
    node.append(panel);
    try {
      const { total } = await read('/stuck/data');
      panel.append(element('p', {},
        element('a', { href: '#' + PATH }, total === 1 ? '1 case is stuck' : total + ' cases are stuck')));
    } catch (problem) {
      panel.append(element('p', {}, problem.message));
    }
  }
};

export default [page, link, count];
