package org.tongbao.pages;

/** One page of every type: of every kind, every list, every page that gathers. */
enum PageType {
    HOME("/"),
    COLUMN("/notices/"),
    NOTICE_WITH_TABLE("/notices/huzhou/huzhou-systems-services/"),
    LEDGER("/ledgers/2018/anning-ledger-2018-07/"),
    PLEDGE("/pledges/2018/yaan-pledges-2018-08/"),
    EVALUATION("/evaluations/huzhou/huzhou-citizen-evaluation/"),
    EVALUATION_WITH_LIST("/evaluations/wenzhou/wenzhou-unsatisfied-2017/"),
    COMPLAINT("/complaints/2018/anning-complaints-2018-07/"),
    ACCOUNTABILITY_WITH_ATTACHMENT("/accountability/taixing/taixing-accountability-2014/"),
    BRIEFING("/briefings/huzhou/huzhou-publicity/"),
    DIRECTORY("/directories/2018/anning-hotlines-2018/"),
    AWARD("/awards/2018/yaan-top-ten-section-chiefs-2018/"),
    AWARD_WITHOUT_NAMES("/awards/huzhou/huzhou-model-individuals/"),
    CASE("/cases/wenzhou/wenzhou-foreign-investment/"),
    CAMPAIGN("/campaigns/2018/anning-environment-2018/"),
    ARTICLE("/articles/wenzhou/wenzhou-hearing-2018/"),
    PAGE("/pages/complaint/"),
    UNIT("/units/wenzhou-realestate/"),
    UNITS("/units/"),
    REGION("/regions/anning/"),
    REGIONS("/regions/"),
    ARCHIVE("/archive/"),
    YEAR("/archive/2018/"),
    YEAR_SECOND_PAGE("/archive/2018/page/2/"),
    TAGS("/tags/"),
    TAG("/tags/rectification/"),
    NOT_FOUND("/404.html"),
    SEARCH("/search/"),
    SITE_MAP("/sitemap/"),
    SECTION("/sections/progress/"),
    PART_OF_A_COLUMN("/articles/year/2018/"),
    HOME_OF_EXAMPLE(BuiltSite.EXAMPLE, "/"),
    COLUMN_BY_NUMBER(BuiltSite.EXAMPLE, "/briefings/"),
    LEDGER_WITH_ITEMS(BuiltSite.EXAMPLE, "/ledgers/2026/moushi-ledger-2026-08/"),
    ITEMS_OF_A_UNIT(BuiltSite.EXAMPLE, "/ledgers/2026/moushi-ledger-2026-08/unit/"),
    ITEMS_OF_AN_ASPECT(BuiltSite.EXAMPLE, "/ledgers/2026/moushi-ledger-2026-08/aspect/"),
    SCOREBOARD(BuiltSite.EXAMPLE, "/pledges/2026/moushi-pledges-2026-08/"),
    EVALUATION_WITH_RESULTS(BuiltSite.EXAMPLE, "/evaluations/2025/moushi-evaluation-2025/"),
    COMPLAINTS_OF_A_MONTH(BuiltSite.EXAMPLE, "/complaints/2025/moushi-complaints-2025-12/"),
    COMPLAINTS_OF_A_YEAR(BuiltSite.EXAMPLE, "/complaints/2025/moushi-complaints-2025-year/"),
    ACCOUNTABILITY_BY_COUNT(BuiltSite.EXAMPLE, "/accountability/2025/moushi-accountability-2025/"),
    DATA(BuiltSite.EXAMPLE, "/data/"),
    DIRECTORY_WITH_CHANNELS(BuiltSite.EXAMPLE, "/directories/2026/moushi-directory-2026/"),
    NOTICE_IN_ITS_PERIOD(BuiltSite.EXAMPLE, "/notices/2026/moushi-notice-publicity-2026/"),
    PLAN(BuiltSite.EXAMPLE, "/plans/2026/moushi-plan-2026/"),
    PERFORMANCE(BuiltSite.EXAMPLE, "/performance/2026/moushi-performance-2026-q2/"),
    INDICATORS(BuiltSite.EXAMPLE, "/indicators/2026/moushi-indicators-2026-h1/"),
    INSPECTION("/inspections/huzhou/huzhou-covert-inspection/"),
    BULLETIN(BuiltSite.EXAMPLE, "/bulletins/2025/moushi-bulletin-2025-1/"),
    REVIEW(BuiltSite.EXAMPLE, "/reviews/2026/moushi-review-2026/"),
    SUGGESTION(BuiltSite.EXAMPLE, "/suggestions/2026/moushi-suggestion-2026/"),
    SUPERVISOR(BuiltSite.EXAMPLE, "/supervisors/2026/moushi-supervisor-2026/"),
    GOOD_EXAMPLE(BuiltSite.EXAMPLE, "/examples/2026/moushi-example-2026-3/"),
    SERVICE_WITH_PICTURE(BuiltSite.EXAMPLE, "/services/2026/moushi-service-2026/"),
    REFORM(BuiltSite.EXAMPLE, "/reforms/2026/moushi-reform-2026/"),
    VISIT(BuiltSite.EXAMPLE, "/visits/2026/moushi-visit-2026/"),
    ANNUAL_REPORT(BuiltSite.EXAMPLE, "/annual/2026/moushi-annual-2026-interim/"),
    LEADERSHIP(BuiltSite.EXAMPLE, "/leadership/2026/moushi-leadership-2026/");

    private final BuiltSite site;
    private final String address;

    PageType(String address) {
        this(BuiltSite.SAMPLE, address);
    }

    PageType(BuiltSite site, String address) {
        this.site = site;
        this.address = address;
    }

    BuiltSite site() {
        return site;
    }

    String address() {
        return address;
    }
}
