// Keeps what a person types into a Tasklist form, however fast they and slow the machine (docs/decisions/0019).
// As delivered, the form library holds text back for 300 ms and meanwhile draws over it, listens to keys only after
// the next picture, drops characters from numbers, and turns 31/02/2026 into 3 March.

const EARLIEST_YEAR = 1900;
const LATEST_YEAR = 2199;

let load;
self.webpackChunkcamunda_bpm_webapp.push([['send-casework-form-fields'], {}, require => { load = require; }]);

/** The module of Tasklist's bundle with these words in it; bundles that hold a copy of it are longer. */
function moduleWith(...words) {
  const [found] = Object.entries(load.m)
    .map(([id, module]) => ({ id, source: String(module) }))
    .filter(({ source }) => words.every(word => source.includes(word)))
    .sort((one, other) => one.source.length - other.source.length);
  return load(found.id);
}

const isEmpty = value => value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

// Numbers

/** 4000, 4,000 and £4,000 are the same number; 12.5 is not a whole one, and 1e3 is none. The server has the same rule. */
function number(text, decimalDigits) {
  const typed = String(text).trim().match(/^(-?)£?(\d{1,12}|\d{1,3}(?:,\d{3}){1,3})(?:\.(\d+))?$/);
  if (!typed || (typed[3] || '').length > decimalDigits) {
    return null;
  }
  return Number(typed[1] + typed[2].replaceAll(',', '') + (typed[3] ? '.' + typed[3] : ''));
}

function numberFault({ decimalDigits = 2, validate = {} }, value) {
  if (isEmpty(value) || !String(value).trim()) {
    return validate.required ? 'Enter a number' : null;
  }
  const entered = number(value, decimalDigits);
  if (entered === null) {
    return decimalDigits === 0 ? 'Enter a whole number, such as 12' : 'Enter a number, such as 4000 or 4000.50';
  }
  const { min = -Infinity, max = Infinity } = validate;
  if (entered >= min && entered <= max) {
    return null;
  }
  return max === Infinity ? `Enter a number of ${min} or more`
    : min === -Infinity ? `Enter a number of ${max} or less` : `Enter a number from ${min} to ${max}`;
}

/** Shows a number field as the library's text field, which changes nothing that is typed. */
function numberAsText(formFields) {
  const asText = formFields.get('textfield');
  const field = properties => asText(properties);
  field.config = {
    ...formFields.get('number').config,
    emptyValue: '',
    sanitizeValue: ({ value }) => (typeof value === 'number' || typeof value === 'string' ? String(value) : '')
  };
  return field;
}

// Dates, which are written as in England whatever the browser's language

const FORMAT = 'd/m/Y';
const FORMAT_IN_WORDS = 'dd/mm/yyyy';

/** The day that a text names, or null where the calendar has no such day. */
function day(text) {
  const [, d, m, y] = text.match(/^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4})$/) || [];
  const named = new Date(Number(y), Number(m) - 1, Number(d));
  return named.getMonth() === Number(m) - 1 && named.getDate() === Number(d) ? named : null;
}

function dateFault(text) {
  if (!text.trim()) {
    return null;
  }
  const named = day(text.trim());
  if (!named) {
    return 'Enter a real date, such as 24/11/2026';
  }
  const year = named.getFullYear();
  return year < EARLIEST_YEAR || year > LATEST_YEAR ? `Enter a date between ${EARLIEST_YEAR} and ${LATEST_YEAR}` : null;
}

/** A real date as the form keeps it, 2026-11-24; null for any other text. */
function isoDay(text) {
  if (!text.trim() || dateFault(text)) {
    return null;
  }
  const named = day(text.trim());
  return [named.getFullYear(), named.getMonth() + 1, named.getDate()].map(part => String(part).padStart(2, '0')).join('-');
}

/** Lets the calendar of a date field take a text only when it is a real date; any other text stays as it was typed. */
function keepDateText(calendar) {
  calendar.config.dateFormat = FORMAT;
  return {
    onReady: () => {
      const setDate = calendar.setDate;
      calendar.input.placeholder = FORMAT_IN_WORDS;
      calendar.setDate = (date, ...rest) => {
        if (typeof date !== 'string' || !date.trim()) {
          setDate(date, ...rest);
        } else if (!dateFault(date)) {
          setDate(day(date.trim()), ...rest);
        }
      };
    }
  };
}

// Words

const CHOICES = ['radio', 'select', 'checklist', 'taglist'];

/** What is wrong, as the rest of the service says it. */
function inWords(fault, type) {
  const bound = (fault.match(/(\d+)\.$/) || [])[1];
  if (fault === 'Field is required.') {
    return type === 'checkbox' ? 'Tick this box to continue' : type === 'datetime' ? 'Enter a date'
      : CHOICES.includes(type) ? 'Select an answer' : 'Enter an answer';
  }
  return fault.startsWith('Field must have minimum length') ? `Enter at least ${bound} characters`
    : fault.startsWith('Field must have maximum length') ? `Enter no more than ${bound} characters` : fault;
}

// Text

const TYPED = ['textfield', 'textarea', 'number'];
const PAUSE = 300;

/**
 * Takes each key's text into the form's data at once, so that whatever draws the form draws what was typed. What
 * follows from it (conditions, faults, the picture) waits for a pause, for leaving the field or for any other answer.
 */
function takeTextAtOnce(config, eventBus, form, formFieldRegistry) {
  const update = form._update.bind(form);
  let waiting = null;
  let timer = null;
  const follow = () => {
    clearTimeout(timer);
    const last = waiting;
    waiting = null;
    if (last) {
      update(last);
    }
  };
  config.debounce = false;
  form._update = change => {
    const { id, valuePath } = change.fieldInstance;
    if (waiting && waiting.fieldInstance.id !== id) {
      follow();
    }
    if (!TYPED.includes(formFieldRegistry.get(id).type)) {
      update(change);
      return;
    }
    const holder = valuePath.slice(0, -1).reduce((data, step) => data[step], form._getState().data);
    holder[valuePath[valuePath.length - 1]] = change.value;
    waiting = change;
    clearTimeout(timer);
    timer = setTimeout(follow, PAUSE);
  };
  config.renderer.container.addEventListener('blur', follow, true);
  eventBus.on('presubmit', follow);
  eventBus.on('form.destroy', () => clearTimeout(timer));
}

/** The part of each form that applies all this; the form library makes one for every form that is opened. */
function TypedFields(config, eventBus, form, formFields, formFieldRegistry, formFieldInstanceRegistry, validator, viewerCommands) {
  takeTextAtOnce(config, eventBus, form, formFieldRegistry);
  formFields.register('number', numberAsText(formFields));

  // Following a link must not take away what was typed; the style sheet says so beside the link
  eventBus.on('form.init', () => form.setProperty('textLinkTarget', '_blank'));

  const container = config.renderer.container;
  const dateInput = ({ id }) => container.querySelector(`[id$="-${CSS.escape(id)}-date"]`);

  const faults = validator.validateFieldInstance.bind(validator);
  validator.validateFieldInstance = (instance, value) => {
    const field = formFieldRegistry.get(instance.id);
    const input = field && field.type === 'datetime' && dateInput(field);
    const own = !field ? null : field.type === 'number' ? numberFault(field, value) : input ? dateFault(input.value) : null;
    if (own || (field && field.type === 'number')) {
      return own ? [own] : [];
    }
    return faults(instance, value).map(fault => inWords(fault, field && field.type));
  };

  // A date hands itself over only when it is drawn next, and Complete must not find it missing until then. One that was
  // refused changed no value, so nothing else would look at it again.
  eventBus.on('formField.blur', ({ formField }) => {
    const instance = formFieldInstanceRegistry.getAll().find(({ id }) => id === formField.id);
    if (formField.type === 'datetime' && instance) {
      const value = instance.valuePath.reduce((data, step) => data && data[step], form._getState().data);
      const entered = formField.subtype === 'date' && isoDay(dateInput(formField).value);
      if (entered && entered !== value) {
        form._update({ fieldInstance: instance, value: entered });
      } else {
        viewerCommands.updateFieldInstanceValidation(instance, value);
      }
    }
  });

  container.addEventListener('focusin', ({ target }) => {
    const asked = formFieldRegistry.getAll().find(({ id, type }) => type === 'number' && target.id.endsWith('-' + id));
    if (asked) {
      target.inputMode = asked.decimalDigits === 0 ? 'numeric' : 'decimal';
    }
  });
}
TypedFields.$inject = ['config', 'eventBus', 'form', 'formFields', 'formFieldRegistry', 'formFieldInstanceRegistry',
  'validator', 'viewerCommands'];

/**
 * Whatever follows from one key is drawn before the next is heard, not after the next picture. While a button of the
 * mouse or a finger is down nothing is drawn: a fault that goes away when its field is left would move the box that is
 * being pressed, and the press would be lost.
 */
function drawAtOnceButNotUnderThePointer() {
  const held = [];
  let pressed = false;
  // The click comes right after the pointer is up, and is heard first
  const release = () => setTimeout(() => {
    pressed = false;
    held.splice(0).forEach(work => work());
  });
  window.addEventListener('pointerdown', () => { pressed = true; }, true);
  window.addEventListener('pointerup', release, true);
  window.addEventListener('pointercancel', release, true);
  return work => (pressed ? held.push(work) : Promise.resolve().then(work));
}

function keepWhatIsTyped() {
  const { Form } = moduleWith('createFormContainer=', '"presubmit"');
  const createInjector = Form.prototype._createInjector;
  Form.prototype._createInjector = function (options, container) {
    const typedFields = { __init__: ['typedFields'], typedFields: ['type', TypedFields] };
    return createInjector.call(this, { ...options, additionalModules: [...(options.additionalModules || []), typedFields] }, container);
  };
  moduleWith('flatpickr-calendar', 'setDefaults').setDefaults({ plugins: [keepDateText] });
  const { options } = moduleWith('debounceRendering');
  options.requestAnimationFrame = drawAtOnceButNotUnderThePointer();
  options.debounceRendering = options.requestAnimationFrame;
}

try {
  keepWhatIsTyped();
} catch (problem) {
  // Another bundle than the one this was written for: Tasklist opens all the same, and TypingIT is red
  console.error('The forms of Tasklist may lose what is typed', problem);
}

export default [];
