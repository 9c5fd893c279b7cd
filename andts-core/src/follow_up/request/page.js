(function () {
  "use strict";
  var form = document.querySelector("form");
  var save = document.getElementById("save");
  var said = document.getElementById("said");
  var resume = document.getElementById("resume");
  var opened = document.getElementById("opened");
  var unsaved = false;
  if (!save) return;
  save.hidden = false;
  resume.hidden = false;

  function fields() {
    return Array.prototype.slice.call(form.querySelectorAll("[name]"));
  }

  /* Says beside a field that a number is wanted; what stands there is saved all the same. */
  function check(field) {
    if (field.type !== "text") return;
    var number = /^\s*([-\u2212\u2013]?\d[\d\s.,'\u2019]*[\p{L}%.\s]*)?$/u.test(field.value);
    var hint = document.getElementById(field.id + "-hint");
    if (number === !hint) return;
    if (number) {
      hint.remove();
      field.removeAttribute("aria-invalid");
      field.removeAttribute("aria-describedby");
      return;
    }
    hint = document.createElement("span");
    hint.id = field.id + "-hint";
    hint.className = "hint";
    hint.textContent = form.dataset.number;
    field.after(hint);
    field.setAttribute("aria-invalid", "true");
    field.setAttribute("aria-describedby", hint.id);
  }

  form.addEventListener("input", function () {
    unsaved = true;
    said.textContent = "";
  });
  form.addEventListener("change", function (event) {
    check(event.target);
  });
  window.addEventListener("beforeunload", function (event) {
    if (unsaved) event.preventDefault();
  });
  /* Where a browser does not let a field grow, it grows to be printed. */
  window.addEventListener("beforeprint", function () {
    fields().forEach(function (field) {
      if (field.scrollHeight > field.clientHeight) field.style.height = field.scrollHeight + 4 + "px";
    });
  });

  form.addEventListener("submit", function (event) {
    event.preventDefault();
    var answers = Object.create(null);
    fields().forEach(function (field) {
      var chosen = field.type !== "radio" || field.checked;
      if (chosen && field.value.trim() !== "") answers[field.name] = field.value;
    });
    var reply = { sheet: form.dataset.sheet, answers: answers };
    var blob = new Blob([JSON.stringify(reply, null, 2) + "\n"], { type: "application/json" });
    var link = document.createElement("a");
    link.href = URL.createObjectURL(blob);
    link.download = form.dataset.file;
    link.click();
    setTimeout(function () { URL.revokeObjectURL(link.href); }, 1000);
    unsaved = false;
    said.textContent = form.dataset.saved;
  });

  /* Puts the answers of a saved file back; those of no question here are counted. */
  function fill(answers) {
    var left = new Set(Object.keys(answers));
    fields().forEach(function (field) {
      var answer = answers[field.name];
      if (typeof answer !== "string") return;
      if (field.type !== "radio") field.value = answer;
      else if (field.value === answer) field.checked = true;
      else return;
      left.delete(field.name);
      check(field);
    });
    return left.size;
  }

  document.getElementById("open").addEventListener("change", function (event) {
    var file = event.target.files[0];
    if (!file) return;
    file.text().then(function (text) {
      var reply = JSON.parse(text);
      if (reply.sheet !== form.dataset.sheet) throw new Error(reply.sheet);
      var left = fill(reply.answers);
      opened.textContent = left ? form.dataset.left.replace("{}", left) : form.dataset.opened;
    }).catch(function () {
      opened.textContent = form.dataset.other;
    });
  });
})();
