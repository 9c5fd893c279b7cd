//! The sheet that asks one responsible, and its reply.

use andts_core::doors;
use pyo3::prelude::*;

use crate::border;
use crate::log::PyLog;
use crate::plan::PyPlan;

#[pymethods]
impl PyPlan {
    /// Returns the sheet that asks an actor for material (*underlag*) about some days.
    ///
    /// ``form`` is ``html``, ``markdown``, ``csv`` or ``json``. Options are ``by``, the last
    /// day to answer, and of a CSV ``separator`` (``;``) and ``bom`` (``True``).
    #[pyo3(signature = (actor, from_, until, form, lang, log = None, options = None))]
    #[expect(clippy::too_many_arguments, reason = "what a sheet is made of, by name")]
    fn request(
        &self,
        py: Python<'_>,
        actor: &Bound<'_, PyAny>,
        from_: &Bound<'_, PyAny>,
        until: &Bound<'_, PyAny>,
        form: &Bound<'_, PyAny>,
        lang: &Bound<'_, PyAny>,
        log: Option<&Bound<'_, PyAny>>,
        options: Option<&Bound<'_, PyAny>>,
    ) -> PyResult<String> {
        let (from, until) = (border::day("from", from_)?, border::day("until", until)?);
        let (form, lang) = (border::text("form", form)?, border::text("lang", lang)?);
        let actor = border::text("actor", actor)?;
        let (log, options) =
            (PyLog::maybe("log", log)?, border::settings("options", options)?);
        let asked = doors::Requested {
            plan: self.core(),
            log: PyLog::core_of(log.as_ref()),
            actor: &actor,
            from: &from,
            until: &until,
            options: &options,
        };
        border::ask(py, || doors::request(&asked, &form, &lang))
    }

    /// Returns that reply as the core's JSON text.
    #[pyo3(signature = (text, on, log = None))]
    fn read_reply_json(
        &self,
        py: Python<'_>,
        text: &Bound<'_, PyAny>,
        on: &Bound<'_, PyAny>,
        log: Option<&Bound<'_, PyAny>>,
    ) -> PyResult<String> {
        let (text, on) = (border::file("text", text)?, border::day("on", on)?);
        let log = PyLog::maybe("log", log)?;
        let log = PyLog::core_of(log.as_ref());
        border::ask(py, || doors::read_reply(self.core(), log, &text, &on))
    }

    /// Returns what a filled sheet told, given on a day.
    ///
    /// The keys are ``log``, its entries as the text of a log, to be merged with the
    /// plan's; ``entries``; and ``faults``, every cell that could not be read.
    #[pyo3(signature = (text, on, log = None))]
    fn read_reply<'py>(
        &self,
        py: Python<'py>,
        text: &Bound<'py, PyAny>,
        on: &Bound<'py, PyAny>,
        log: Option<&Bound<'py, PyAny>>,
    ) -> PyResult<Bound<'py, PyAny>> {
        border::plain(py, &self.read_reply_json(py, text, on, log)?)
    }
}
