(function () {
  "use strict";
  var form = document.querySelector("form");
  var save = document.getElementById("save");
  var said = document.getElementById("said");
  var unsaved = false;
  if (!save) return;
  save.hidden = false;
  form.addEventListener("input", function () {
    unsaved = true;
    said.textContent = "";
  });
  window.addEventListener("beforeunload", function (event) {
    if (unsaved) event.preventDefault();
  });
  form.addEventListener("submit", function (event) {
    event.preventDefault();
    var answers = Object.create(null);
    form.querySelectorAll("[name]").forEach(function (field) {
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
})();
