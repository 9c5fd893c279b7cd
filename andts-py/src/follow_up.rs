//! How a plan stands by its log.

use andts_core::doors;
use pyo3::prelude::*;

use crate::border;
use crate::log::PyLog;
use crate::plan::PyPlan;

#[pymethods]
impl PyPlan {
    /// Returns the status as the core's JSON text.
    #[pyo3(signature = (on, log = None, options = None))]
    fn status_json(
        &self,
        py: Python<'_>,
        on: &Bound<'_, PyAny>,
        log: Option<&Bound<'_, PyAny>>,
        options: Option<&Bound<'_, PyAny>>,
    ) -> PyResult<String> {
        let (on, options) =
            (border::day("on", on)?, border::settings("options", options)?);
        let log = PyLog::maybe("log", log)?;
        let log = PyLog::core_of(log.as_ref());
        border::ask(py, || doors::status(self.core(), log, &on, &options))
    }

    /// Returns how the plan stands on a day, by what its log told until then.
    ///
    /// The keys are ``items`` (each with its ``state`` and ``reason``), ``measures``,
    /// ``plan``, ``goals``, ``focus_areas``, ``actors`` (rolled up), ``rates`` and
    /// ``reporting``. Options are ``from`` and ``until``, ``soon_days`` (30) and
    /// ``stale_days`` (365). Without a log nothing is known: what has passed has no word.
    #[pyo3(signature = (on, log = None, options = None))]
    fn status<'py>(
        &self,
        py: Python<'py>,
        on: &Bound<'py, PyAny>,
        log: Option<&Bound<'py, PyAny>>,
        options: Option<&Bound<'py, PyAny>>,
    ) -> PyResult<Bound<'py, PyAny>> {
        border::plain(py, &self.status_json(py, on, log, options)?)
    }

    /// Returns the indicators as the core's JSON text.
    fn indicators_json(
        &self,
        py: Python<'_>,
        on: &Bound<'_, PyAny>,
        log: &Bound<'_, PyAny>,
    ) -> PyResult<String> {
        let (on, log) = (border::day("on", on)?, PyLog::one("log", log)?);
        border::ask(py, || doors::indicators(self.core(), log.get().core(), &on))
    }

    /// Returns how every indicator stands on a day.
    ///
    /// Each has ``text``, ``unit``, ``baseline``, ``target``, ``values``, ``by_group`` and
    /// ``trend``: ``reached``, ``toward``, ``away``, ``unchanged``, ``unknown`` or
    /// ``no_value``.
    fn indicators<'py>(
        &self,
        py: Python<'py>,
        on: &Bound<'py, PyAny>,
        log: &Bound<'py, PyAny>,
    ) -> PyResult<Bound<'py, PyAny>> {
        border::plain(py, &self.indicators_json(py, on, log)?)
    }

    /// Returns those counts as the core's JSON text.
    fn cases_json(
        &self,
        py: Python<'_>,
        on: &Bound<'_, PyAny>,
        log: &Bound<'_, PyAny>,
    ) -> PyResult<String> {
        let (on, log) = (border::day("on", on)?, PyLog::one("log", log)?);
        border::ask(py, || doors::cases(self.core(), log.get().core(), &on))
    }

    /// Returns how the cases of every measure with a limit were handled.
    ///
    /// Each has the keys of ``Calendar.compliance``, ``measure`` and ``title``.
    fn cases<'py>(
        &self,
        py: Python<'py>,
        on: &Bound<'py, PyAny>,
        log: &Bound<'py, PyAny>,
    ) -> PyResult<Bound<'py, PyAny>> {
        border::plain(py, &self.cases_json(py, on, log)?)
    }

    /// Returns that coverage as the core's JSON text.
    fn covered_json(
        &self,
        py: Python<'_>,
        on: &Bound<'_, PyAny>,
        log: &Bound<'_, PyAny>,
    ) -> PyResult<String> {
        let (on, log) = (border::day("on", on)?, PyLog::one("log", log)?);
        border::ask(py, || doors::covered(self.core(), log.get().core(), &on))
    }

    /// Returns how much of its register each window that is for each unit covered.
    ///
    /// Each has the keys of ``andts.population``, ``measure``, ``title`` and the ``key`` of
    /// its item.
    fn covered<'py>(
        &self,
        py: Python<'py>,
        on: &Bound<'py, PyAny>,
        log: &Bound<'py, PyAny>,
    ) -> PyResult<Bound<'py, PyAny>> {
        border::plain(py, &self.covered_json(py, on, log)?)
    }

    /// Returns those entries as the core's JSON text.
    fn check_log_json(&self, py: Python<'_>, log: &Bound<'_, PyAny>) -> PyResult<String> {
        let log = PyLog::one("log", log)?;
        Ok(py.detach(|| doors::check_log(self.core(), log.get().core())))
    }

    /// Returns which entries of a log speak of what the plan does not have.
    fn check_log<'py>(
        &self,
        py: Python<'py>,
        log: &Bound<'py, PyAny>,
    ) -> PyResult<Bound<'py, PyAny>> {
        border::plain(py, &self.check_log_json(py, log)?)
    }
}
