//! The closed vocabularies: one row a word, in the file's English, in Swedish, in English.

use super::word::vocabulary;

vocabulary! {
    /// What kind of plan it is.
    ///
    /// Swedish: *plantyp*.
    pub enum PlanKind {
        Andts = "andts_plan", "ANDTS-plan", "ANDTS plan";
        CrimePrevention = "crime_prevention_plan", "brottsförebyggande plan", "crime-prevention plan";
        Joint = "joint_plan", "gemensam plan", "joint plan";
        Activity = "activity_plan", "aktivitetsplan", "activity plan";
        Agreement = "agreement", "överenskommelse", "agreement";
    }
}

vocabulary! {
    /// What kind of organisation owns a plan.
    ///
    /// Swedish: *organisationstyp*.
    pub enum OrganisationKind {
        Municipality = "municipality", "kommun", "municipality";
        Region = "region", "region", "region";
        CountyBoard = "county_board", "länsstyrelse", "county administrative board";
        Collaboration = "collaboration", "samverkan", "collaboration";
        Association = "association", "förening", "association";
        Company = "company", "företag", "company";
    }
}

vocabulary! {
    /// How far a document has come.
    ///
    /// Swedish: *dokumentstatus*.
    pub enum DocumentStatus {
        Draft = "draft", "utkast", "draft";
        Referral = "referral", "remiss", "out for referral";
        Adopted = "adopted", "antagen", "adopted";
        Repealed = "repealed", "upphävd", "repealed";
    }
}

vocabulary! {
    /// What kind of document a plan refers to.
    ///
    /// Swedish: *dokumenttyp*.
    pub enum DocumentKind {
        NationalStrategy = "national_strategy", "nationell strategi", "national strategy";
        RegionalStrategy = "regional_strategy", "regional strategi", "regional strategy";
        LocalStrategy = "local_strategy", "lokal strategi", "local strategy";
        ActionPlan = "action_plan", "handlingsplan", "action plan";
        Agreement = "agreement", "överenskommelse", "agreement";
        ActivityPlan = "activity_plan", "aktivitetsplan", "activity plan";
        OperationalPlan = "operational_plan", "verksamhetsplan", "operational plan";
        Policy = "policy", "policy", "policy";
        Handbook = "handbook", "handbok", "handbook";
        Inquiry = "inquiry", "utredning", "inquiry";
        Convention = "convention", "konvention", "convention";
        SupervisionPlan = "supervision_plan", "tillsynsplan", "supervision plan";
        Guideline = "guideline", "riktlinje", "guideline";
        Routine = "routine", "rutin", "routine";
        Report = "report", "rapport", "report";
        Survey = "survey", "undersökning", "survey";
        Law = "law", "lag", "law";
        Predecessor = "predecessor", "föregående plan", "preceding plan";
    }
}

vocabulary! {
    /// What kind of actor someone is: a function, never a person.
    ///
    /// Swedish: *aktörstyp*.
    pub enum ActorKind {
        Municipality = "municipality", "kommun", "municipality";
        Region = "region", "region", "region";
        Committee = "committee", "nämnd", "committee";
        Council = "council", "råd", "council";
        Administration = "administration", "förvaltning", "administration";
        Unit = "unit", "enhet", "unit";
        Function = "function", "funktion", "function";
        WorkingGroup = "working_group", "arbetsgrupp", "working group";
        Network = "network", "nätverk", "network";
        Authority = "authority", "myndighet", "authority";
        Association = "association", "förening", "association";
        Company = "company", "företag", "company";
        School = "school", "skola", "school";
        University = "university", "lärosäte", "university";
        Group = "group", "grupp av aktörer", "group of actors";
    }
}

vocabulary! {
    /// Which part of society an actor belongs to.
    ///
    /// Swedish: *sektor*.
    pub enum Sector {
        Municipality = "municipality", "kommun", "municipality";
        Region = "region", "region", "region";
        State = "state", "stat", "state";
        CivilSociety = "civil_society", "civilsamhälle", "civil society";
        Business = "business", "näringsliv", "business";
        Education = "education", "skola och utbildning", "education";
    }
}

vocabulary! {
    /// The areas the plans are about: alcohol, narcotics, doping, tobacco, gambling.
    ///
    /// Swedish: *ANDTS-område*.
    pub enum Area {
        Alcohol = "alcohol", "alkohol", "alcohol";
        Narcotics = "narcotics", "narkotika", "narcotics";
        Doping = "doping", "dopning", "doping";
        Tobacco = "tobacco", "tobak och nikotin", "tobacco and nicotine";
        Gambling = "gambling", "spel om pengar", "gambling";
    }
}

vocabulary! {
    /// Whom prevention turns to: all, a group at risk, or those with a problem.
    ///
    /// Swedish: *preventionsnivå*.
    pub enum Level {
        Universal = "universal", "universell", "universal";
        Selective = "selective", "selektiv", "selective";
        Indicated = "indicated", "indikerad", "indicated";
        Promotion = "promotion", "hälsofrämjande", "promotion";
    }
}

vocabulary! {
    /// What sort of work a measure is.
    ///
    /// Swedish: *åtgärdstyp*.
    pub enum MeasureType {
        Supervision = "supervision", "tillsyn", "supervision";
        Education = "education", "utbildning", "education";
        ParentingSupport = "parenting_support", "föräldrastöd", "parenting support";
        Information = "information", "information", "information";
        Collaboration = "collaboration", "samverkan", "collaboration";
        Survey = "survey", "kartläggning", "survey";
        Treatment = "treatment", "behandling", "treatment";
        Outreach = "outreach", "uppsökande arbete", "outreach";
        Control = "control", "kontroll", "control";
        Policy = "policy", "styrdokument", "policy";
        Routine = "routine", "rutin", "routine";
        Activity = "activity", "aktivitet", "activity";
        Support = "support", "stöd", "support";
        FollowUp = "follow_up", "uppföljning", "follow-up";
    }
}

vocabulary! {
    /// How binding a sentence of the plan is.
    ///
    /// Swedish: *förpliktelsegrad*. *Ska* and what is simply stated can be overdue;
    /// *bör* becomes not done (should); *kan* never.
    pub enum Obligation {
        Shall = "shall", "ska", "shall";
        Should = "should", "bör", "should";
        May = "may", "kan", "may";
        Stated = "stated", "uttalat", "stated";
    }
}

vocabulary! {
    /// Where prevention takes place.
    ///
    /// Swedish: *arena*.
    pub enum Arena {
        School = "school", "skola", "school";
        Preschool = "preschool", "förskola", "preschool";
        Home = "home", "hem", "home";
        Leisure = "leisure", "fritid", "leisure";
        Restaurant = "restaurant", "krog och servering", "licensed premises";
        Retail = "retail", "handel", "retail";
        Traffic = "traffic", "trafik", "traffic";
        HealthCare = "health_care", "hälso- och sjukvård", "health care";
        Workplace = "workplace", "arbetsplats", "workplace";
        PublicSpace = "public_space", "offentlig plats", "public space";
        Association = "association", "föreningsliv", "associations";
        Sports = "sports", "idrott och gym", "sports and gyms";
        PublicTransport = "public_transport", "kollektivtrafik", "public transport";
        Internet = "internet", "internet", "the internet";
    }
}

vocabulary! {
    /// What a plan itself says of how far a measure has come.
    ///
    /// Swedish: *angivet läge*.
    pub enum StateKind {
        Planned = "planned", "planerad", "planned";
        Ongoing = "ongoing", "pågår", "ongoing";
        Completed = "completed", "genomförd", "completed";
        Postponed = "postponed", "uppskjuten", "postponed";
        Cancelled = "cancelled", "inställd", "cancelled";
        MergedInto = "merged_into", "uppgått i annan åtgärd", "merged into another";
        SupersededBy = "superseded_by", "ersatt av annan åtgärd", "superseded by another";
    }
}

vocabulary! {
    /// Who may see a measure.
    ///
    /// Swedish: *synlighet*.
    pub enum Visibility {
        Public = "public", "offentlig", "public";
        Internal = "internal", "intern", "internal";
    }
}

vocabulary! {
    /// What part an actor has in a responsibility.
    ///
    /// Swedish: *roll*.
    pub enum Role {
        Responsible = "responsible", "ansvarig", "responsible";
        Lead = "lead", "huvudansvarig", "lead";
        Convener = "convener", "sammankallande", "convener";
        Provider = "provider", "utförare", "provider";
        Appoints = "appoints", "utser ansvarig", "appoints";
    }
}

vocabulary! {
    /// How school grades are counted; from the autumn of 2028 there are ten.
    ///
    /// Swedish: *årskursindelning*.
    pub enum GradeScheme {
        Nine = "9-year", "nioårig grundskola", "nine-year school";
        Ten = "10-year", "tioårig grundskola", "ten-year school";
    }
}

vocabulary! {
    /// In what capacity someone belongs to a target group.
    ///
    /// Swedish: *målgruppsroll*.
    pub enum TargetRole {
        Children = "children", "barn och unga", "children";
        Pupils = "pupils", "elever", "pupils";
        Guardians = "guardians", "vårdnadshavare", "guardians";
        Leaders = "leaders", "ledare", "leaders";
        Staff = "staff", "personal", "staff";
        Licensees = "licensees", "tillståndshavare", "licensees";
        Retailers = "retailers", "handlare", "retailers";
        Volunteers = "volunteers", "ideella krafter", "volunteers";
        Drivers = "drivers", "förare", "drivers";
        Residents = "residents", "invånare", "residents";
        Users = "users", "personer med bruk eller beroende", "users";
    }
}

vocabulary! {
    /// How a follow-up is made.
    ///
    /// Swedish: *uppföljningssätt*.
    pub enum Method {
        Count = "count", "antal räknas", "counting";
        Check = "check", "avstämning", "check";
        Minutes = "minutes", "minnesanteckningar", "minutes";
        Survey = "survey", "enkät", "survey";
        Evaluation = "evaluation", "utvärdering", "evaluation";
        Report = "report", "rapport", "report";
        IncludedElsewhere = "included_elsewhere", "ingår i annan uppföljning", "included elsewhere";
        None = "none", "ingen", "none";
        Undecided = "undecided", "inte bestämt", "undecided";
    }
}

vocabulary! {
    /// What a follow-up of the whole plan looks at.
    ///
    /// Swedish: *vad uppföljningen omfattar*.
    pub enum Covers {
        Plan = "plan", "hela planen", "the whole plan";
        Measures = "measures", "varje åtgärd", "every measure";
        Goals = "goals", "varje mål", "every goal";
    }
}

vocabulary! {
    /// Which way an indicator should go.
    ///
    /// Swedish: *önskad riktning*.
    pub enum Direction {
        Increase = "increase", "öka", "increase";
        Decrease = "decrease", "minska", "decrease";
        Keep = "keep", "bibehållas", "stay";
    }
}

vocabulary! {
    /// Where an indicator's value comes from.
    ///
    /// Swedish: *indikatorns ursprung*.
    pub enum ComputedFrom {
        Log = "log", "uppföljningsloggen", "the log";
        Coverage = "coverage", "täckningen", "the coverage";
        Compliance = "compliance", "tidsefterlevnaden", "the deadline compliance";
        Entered = "entered", "inskrivet", "entered";
    }
}

vocabulary! {
    /// In what form a report is given.
    ///
    /// Swedish: *redovisningsform*.
    pub enum ReportForm {
        Written = "written", "skriftlig", "written";
        Oral = "oral", "muntlig", "oral";
    }
}

vocabulary! {
    /// What kind of occasion it is.
    ///
    /// Swedish: *typ av tillfälle*.
    pub enum OccasionKind {
        HighRiskDay = "high_risk_day", "högriskdag", "high-risk day";
        Break = "break", "lov", "school break";
        Term = "term", "termin", "term";
        SchoolDay = "school_day", "skoldag", "school day";
        Meeting = "meeting", "möte", "meeting";
        SupervisionPeriod = "supervision_period", "tillsynsperiod", "supervision period";
        Event = "event", "evenemang", "event";
    }
}

vocabulary! {
    /// A set of occasions that comes with the library; none is on unless a plan says so.
    ///
    /// Swedish: *kalenderuppsättning*.
    pub enum CalendarSet {
        RiskDays = "risk_days", "beräkningsbara högriskdagar", "high-risk days that can be computed";
    }
}

vocabulary! {
    /// What a year is to a plan.
    ///
    /// Swedish: *verksamhetsår*.
    pub enum YearKind {
        CalendarYear = "calendar_year", "kalenderår", "calendar year";
        SchoolYear = "school_year", "läsår", "school year";
    }
}

vocabulary! {
    /// Where a value comes from.
    ///
    /// Swedish: *ursprung*.
    pub enum Origin {
        Stated = "stated", "står i planen", "stated";
        Parsed = "parsed", "utläst ur texten", "parsed";
        Inferred = "inferred", "slutsats", "inferred";
        Supplemented = "supplemented", "tillägg", "supplemented";
    }
}

vocabulary! {
    /// What someone said of a reading.
    ///
    /// Swedish: *bekräftelse*.
    pub enum Reading {
        Confirmed = "confirmed", "bekräftad", "confirmed";
        Corrected = "corrected", "rättad", "corrected";
    }
}
