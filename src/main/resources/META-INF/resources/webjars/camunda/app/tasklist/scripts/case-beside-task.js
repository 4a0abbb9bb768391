// Beside each task: the case, its clocks, documents and timeline, read with the user's own session.
// On each card: whether the task is overdue, in words and in colour.

import { day, element, read, root } from '../../shared/scripts/page-parts.js';

const PHRASES = {
  open: 'in time', near: 'near', overdue: 'overdue', 'time over': 'time over', done: 'done', 'done late': 'done late', 'no longer applies': 'no longer applies'
};
const LONDON = new Intl.DateTimeFormat('en-CA', { year: 'numeric', month: '2-digit', day: '2-digit', timeZone: 'Europe/London' });
const DAY = 24 * 60 * 60 * 1000;

const days = n => (Math.abs(n) === 1 ? '1 day' : Math.abs(n) + ' days');

const problem = status => (status === 404 ? 'This task has no case file, or it is no longer yours.' : 'The case cannot be shown now. Try again in a moment.');

function clockLine(clock) {
  const left = clock.daysLeft === null || clock.state === 'time over' ? PHRASES[clock.state]
    : clock.daysLeft < 0 ? 'overdue by ' + days(clock.daysLeft)
    : clock.daysLeft === 0 ? 'due today' : days(clock.daysLeft) + ' left';
  const kind = clock.state === 'overdue' || clock.state === 'done late' ? 'late' : clock.state === 'near' ? 'near' : clock.state === 'open' ? '' : 'off';
  const why = element('details', {},
    element('summary', {}, 'Why', element('span', { class: 'sr-only' }, ' is ' + clock.name + ' on that day')),
    element('ul', {}, ...clock.why.map(step => element('li', {}, step))),
    element('p', { class: 'source' }, clock.regulation));
  return element('tr', {},
    element('th', { scope: 'row' }, clock.name, clock.about ? element('span', { class: 'about' }, clock.about) : null),
    element('td', {}, day(clock.due)),
    element('td', {}, element('span', { class: 'clock-state ' + kind }, left), clock.excused ? element('span', { class: 'about' }, 'excused') : null),
    element('td', {}, days(clock.daysUsed)),
    element('td', {}, why));
}

function table(caption, headings, rows) {
  return element('table', { class: 'case-table' },
    element('caption', {}, caption),
    element('thead', {}, element('tr', {}, ...headings.map(heading => element('th', { scope: 'col' }, heading)))),
    element('tbody', {}, ...rows));
}

function show(node, found) {
  node.append(
    element('h2', {}, 'Case ' + found.reference),
    element('dl', {},
      element('dt', {}, 'Child or young person'), element('dd', {}, found.child),
      element('dt', {}, 'Request received'), element('dd', {}, day(found.received)),
      ...(found.phase ? [element('dt', {}, 'Phase'), element('dd', {}, found.phase)] : [])));
  if (found.wholeCase) {
    node.append(element('p', {}, element('a', { href: root() + '/cases/' + found.reference, target: '_blank', rel: 'noopener' },
      'Open the case file', element('span', { class: 'sr-only' }, ' (in a new tab)'))));
  }
  node.append(element('h3', {}, 'Dates'));
  node.append(found.clocks.length
    ? table(found.wholeCase ? 'Every date of the case, the open ones first' : 'The due date of your task',
      ['What is due', 'Last day', 'State', 'Days used', 'Why'], found.clocks.map(clockLine))
    : element('p', {}, 'No date applies.'));
  node.append(element('h3', {}, found.wholeCase ? 'Documents' : 'Documents you added'));
  node.append(found.documents.length
    ? element('ul', {}, ...found.documents.map(document => element('li', {},
      document.link ? element('a', { href: root() + document.link }, document.title) : document.title, ', added on ' + day(document.addedOn))))
    : element('p', {}, 'None.'));
  if (found.wholeCase) {
    node.append(element('h3', {}, 'Timeline, the latest first'));
    node.append(element('ol', { class: 'case-timeline' }, ...found.timeline.map(line => element('li', {},
      element('strong', {}, day(line.on)), ' ' + line.text, element('span', { class: 'about' }, line.by)))));
  }
}

const besideTask = {
  id: 'case-beside-task',
  pluginPoint: 'tasklist.task.detail',
  priority: 900,
  properties: { label: 'Case' },
  render: async (node, { taskId }) => {
    const panel = element('section', { class: 'case-beside-task', 'aria-label': 'The case of this task', 'aria-busy': 'true' });
    node.append(panel);
    try {
      show(panel, await read('/tasks/' + encodeURIComponent(taskId) + '/case', problem));
    } catch (problem) {
      panel.append(element('p', { role: 'alert' }, problem.message));
    }
    panel.setAttribute('aria-busy', 'false');
  }
};

// The day by the application's clock, which in a demonstration is not that of this machine; asked for once a minute
let today = null;
function appToday() {
  if (!today || today.askedAt < Date.now() - 60000) {
    today = { askedAt: Date.now(), day: read('/tasks/today', problem).then(answer => answer.today) };
  }
  return today.day;
}

const overdueInWords = {
  id: 'overdue-in-words',
  pluginPoint: 'tasklist.card',
  priority: 900,
  render: async (node, { api, taskId }, scope) => {
    const due = scope && scope.task ? scope.task.due
      : (await (await fetch(api.engineApi + '/task/' + encodeURIComponent(taskId), { credentials: 'same-origin' })).json()).due;
    if (!due) {
      return;
    }
    const lastDay = LONDON.format(new Date(due));
    const left = Math.round((Date.parse(lastDay) - Date.parse(await appToday())) / DAY);
    if (left <= 7) {
      const words = left < 0 ? 'Overdue by ' + days(left) : left === 0 ? 'Due today' : 'Due in ' + days(left);
      node.append(element('span', { class: 'due-in-words ' + (left < 0 ? 'late' : 'near') }, words));
    }
  }
};

export default [besideTask, overdueInWords];
