package dev.tributary.partners;

import dev.tributary.orders.PlaceOrder;
import dev.tributary.platform.files.Importing;
import dev.tributary.platform.graphql.Answer;
import dev.tributary.platform.graphql.Ask;
import dev.tributary.platform.graphql.AtOnce;
import dev.tributary.platform.graphql.Refusal;
import dev.tributary.platform.local.DemoUser;
import dev.tributary.platform.persistence.TestDatabase;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

import static dev.tributary.partners.PartnerDesk.address;
import static dev.tributary.partners.PartnerDesk.contact;
import static dev.tributary.platform.local.DemoUser.AUDITOR;
import static dev.tributary.platform.local.DemoUser.DIRECTOR;
import static dev.tributary.platform.local.DemoUser.FINANCE;
import static dev.tributary.platform.local.DemoUser.MANAGER;
import static dev.tributary.platform.local.DemoUser.PARTNER;
import static dev.tributary.platform.local.DemoUser.REGIONAL;
import static dev.tributary.platform.local.DemoUser.REP;
import static dev.tributary.platform.local.DemoUser.SUPPORT;
import static dev.tributary.platform.persistence.TestDatabase.today;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

@QuarkusTest
class PartnerFileTest {

    @Test
    void aRepEntersAProspectAndTheSameKeyIsOnePartner() {
        Map<String, Object> input = Map.of(
                "name",
                "苏州一钥匙商贸有限公司",
                "englishName",
                "Suzhou One Key Trading",
                "idempotencyKey",
                UUID.randomUUID().toString());

        var answers = AtOnce.times(8, number -> PartnerDesk.enter(Ask.as(REP), input));

        assertThat(answers).containsOnly(answers.get(0));
        var partner = answers.get(0);
        assertThat(partner.text("partnerEnter.partner.status")).isEqualTo("PROSPECT");
        assertThat(partner.text("partnerEnter.partner.version")).isEqualTo("1");
        assertThat(partner.text("partnerEnter.partner.code")).matches("P\\d{4,}");
        assertThat(partner.text("partnerEnter.partner.territory.code")).isEqualTo("CN-320500");
        assertThat(partner.texts("partnerEnter.partner.history.to")).containsExactly("PROSPECT");
        assertThat(partner.texts("partnerEnter.partner.history.by.number")).containsExactly("E004");
        assertThat(TestDatabase.one("select count(*) from partner where name = '苏州一钥匙商贸有限公司'"))
                .isEqualTo("1");
        var reused = new HashMap<>(input);
        reused.put("name", "另一家");
        assertThat(PartnerDesk.enter(Ask.as(REP), reused).texts("partnerEnter.userErrors.code"))
                .containsExactly("IDEMPOTENCY_KEY_REUSED");
    }

    @Test
    void aWebsiteIsEnteredChangedTakenAwayAndAudited() {
        var partner = PartnerDesk.entered(REP, Map.of("website", "https://www.example.com"));
        assertThat(website(partner)).isEqualTo("https://www.example.com");
        Map<String, Object> company = Map.of("name", partner.text("name"), "kind", "DISTRIBUTOR");
        var with = new HashMap<>(company);
        with.put("website", "http://例子.中国/首页");

        var changed = partner.done(REP, "partnerChange", with);
        assertThat(website(changed)).isEqualTo("http://例子.中国/首页");
        assertThat(website(changed.done(REP, "partnerChange", company))).isEqualTo("null");
        assertThat(TestDatabase.one("""
                        select count(*) from audit_entry
                        where object_id = (select id from partner where code = ?) and jsonb_exists(after, 'website')""", partner.code())).isEqualTo("3");
    }

    private static String website(PartnerDesk partner) {
        return Ask.as(REP)
                .that("{ partner(code: \"%s\") { website } }".formatted(partner.code()))
                .text("partner.website");
    }

    @Test
    void fromProspectToTheEndEachStepIsRememberedWithWhoAndWhy() {
        var partner = PartnerDesk.active()
                .done(MANAGER, "partnerSuspend", Map.of("reason", "逾期九十天"))
                .done(MANAGER, "partnerResume", Map.of("reason", "货款已结清"))
                .done(REGIONAL, "partnerEnd", Map.of("reason", "合同到期"));

        assertThat(partner.text("status")).isEqualTo("ENDED");
        assertThat(partner.texts("history.from"))
                .containsExactly("null", "PROSPECT", "ONBOARDING", "ACTIVE", "SUSPENDED", "ACTIVE");
        assertThat(partner.texts("history.to"))
                .containsExactly("PROSPECT", "ONBOARDING", "ACTIVE", "SUSPENDED", "ACTIVE", "ENDED");
        assertThat(partner.texts("history.reason")).containsExactly("null", "null", "null", "逾期九十天", "货款已结清", "合同到期");
        assertThat(partner.texts("history.by.number")).containsExactly("E004", "E004", "E003", "E003", "E003", "E002");
        assertRefused(partner, "partnerEnd", Map.of("reason", "x"), "STEP_NOT_OPEN", "id");
        assertRefused(partner, "partnerOnboard", Map.of(), "STEP_NOT_OPEN", "id");
    }

    @Test
    void aStepThatIsImportedIsRememberedTooAndCountsAsAChange() {
        var partner = PartnerDesk.active();

        var row = "%s,%s,DISTRIBUTOR,SUSPENDED,CN-320500,CNY\n".formatted(partner.code(), partner.text("name"));
        Importing.imported(Importing.file("partners", Importing.PARTNERS + row), 0, 1, 0);

        var read = Ask.as(REP).that("{ partner(code: \"%s\") { version history { to } } }".formatted(partner.code()));
        assertThat(read.texts("partner.history.to")).endsWith("ACTIVE", "SUSPENDED");
        assertThat(read.text("partner.version")).isEqualTo(String.valueOf(partner.version() + 1));
    }

    @Test
    void aPartnerBeginsToTradeWithACompleteFileOnly() {
        var partner = PartnerDesk.entered(REP).done(REP, "partnerOnboard", Map.of());

        assertThat(partner.command(Ask.as(MANAGER), "partnerActivate", Map.of())
                        .texts("partnerActivate.userErrors.code"))
                .containsExactly("ADDRESS_MISSING", "DECISION_MAKER_MISSING", "FILE_INCOMPLETE");
        var filled = partner.done(REP, "partnerAddressAdd", Map.of("address", address("DELIVERY", false)))
                .done(REP, "partnerContactAdd", Map.of("contact", contact("DECISION_MAKER")));
        assertRefused(filled, "partnerActivate", Map.of(), "FILE_INCOMPLETE", "id");
        assertThat(filled.text("file.score")).isEqualTo("45");
        assertThat(filled.texts("file.missing"))
                .containsExactly(
                        "REGISTRATION_NUMBER",
                        "REGISTERED_ADDRESS",
                        "INVOICE_ADDRESS",
                        "FINANCE",
                        "COORDINATES",
                        "ENGLISH_NAME");
        var known = filled.done(
                SUPPORT,
                "partnerChange",
                Map.of("name", "苏州改名", "kind", "RETAILER", "registrationNumber", PartnerDesk.registrationNumber()));
        assertThat(known.text("file.score")).isEqualTo("60");
        assertThat(known.text("file.refreshDueOn"))
                .isEqualTo(today().plusMonths(12).toString());
        assertThat(known.done(MANAGER, "partnerActivate", Map.of()).text("status"))
                .isEqualTo("ACTIVE");
    }

    @Test
    void aPartnerWithOrdersUnderWayDoesNotEnd() {
        var partner = PartnerDesk.active();
        PlaceOrder.of(partner.code()).line(PlaceOrder.products().get(0), "1").placedBy(Ask.as(REP));

        assertRefused(partner, "partnerEnd", Map.of("reason", "x"), "ORDERS_OPEN", "id");

        TestDatabase.change(
                "update sales_order set status = 'FULFILLED' where partner_id = (select id from partner where code = ?)",
                partner.code());
        assertThat(partner.done(DIRECTOR, "partnerEnd", Map.of("reason", "x")).text("status"))
                .isEqualTo("ENDED");
    }

    @Test
    void ofManyWhoSawTheSameOneChangesItAndTheOthersAreTold() {
        var partner = PartnerDesk.entered(REP);

        var answers = AtOnce.times(
                8,
                number -> partner.command(
                        Ask.as(REP), "partnerAddressAdd", Map.of("address", address("DELIVERY", true))));

        assertThat(answers.stream()
                        .filter(answer ->
                                answer.at("partnerAddressAdd.userErrors").isEmpty()))
                .hasSize(1);
        assertThat(answers.stream().flatMap(answer -> answer.texts("partnerAddressAdd.userErrors.code").stream()))
                .hasSize(7)
                .containsOnly("CONFLICT");
        assertThat(TestDatabase.one(
                        "select count(*) from partner_address join partner on partner.id = partner_id where code = ?",
                        partner.code()))
                .isEqualTo("1");
        assertRefused(partner, "partnerConfirmFile", Map.of(), "CONFLICT", "version");
    }

    @Test
    void whoConfirmsAFileMovesTheDayOnWhichItIsDue() {
        var partner = PartnerDesk.entered(REP);
        TestDatabase.change("update partner set confirmed_on = '2024-08-31' where code = ?", partner.code());
        var due = Ask.as(REP).that("{ partner(code: \"%s\") { file { refreshDueOn } } }".formatted(partner.code()));
        assertThat(due.text("partner.file.refreshDueOn")).isEqualTo("2025-02-28");

        var confirmed = partner.done(SUPPORT, "partnerConfirmFile", Map.of());

        assertThat(confirmed.text("file.confirmedOn")).isEqualTo(today().toString());
        assertThat(confirmed.text("file.refreshDueOn"))
                .isEqualTo(today().plusMonths(6).toString());
    }

    @Test
    void ofEachKindOfAddressOneIsTheMainOne() {
        var partner = PartnerDesk.entered(REP)
                .done(REP, "partnerAddressAdd", Map.of("address", address("DELIVERY", false)))
                .done(REP, "partnerAddressAdd", Map.of("address", address("DELIVERY", false)))
                .done(REP, "partnerAddressAdd", Map.of("address", address("INVOICE", false)));
        assertThat(mains(partner)).containsExactly("DELIVERY true", "DELIVERY false", "INVOICE true");
        var first = partner.texts("addresses.id").get(0);
        var second = partner.texts("addresses.id").get(1);

        var changed = partner.done(
                REP, "partnerAddressChange", Map.of("addressId", second, "address", address("DELIVERY", true)));
        assertThat(changed.texts("addresses.id").get(0)).isEqualTo(second);
        assertThat(mains(changed)).containsExactly("DELIVERY true", "DELIVERY false", "INVOICE true");

        var moved = changed.done(
                REP, "partnerAddressChange", Map.of("addressId", second, "address", address("INVOICE", false)));
        assertThat(mains(moved)).containsExactly("DELIVERY true", "INVOICE true", "INVOICE false");

        var removed = moved.done(REP, "partnerAddressRemove", Map.of("addressId", first));
        assertThat(mains(removed)).containsExactly("INVOICE true", "INVOICE false");
        assertRefused(removed, "partnerAddressRemove", Map.of("addressId", first), "ADDRESS_NOT_FOUND", "addressId");
        var main = removed.texts("addresses.id").get(0);
        assertThat(mains(removed.done(REP, "partnerAddressRemove", Map.of("addressId", main))))
                .containsExactly("INVOICE true");
        assertThat(Ask.as(REP)
                        .that("{ node(id: \"%s\") { ... on Address { kind } } }".formatted(second))
                        .text("node.kind"))
                .isEqualTo("INVOICE");
    }

    private static List<String> mains(PartnerDesk partner) {
        var kinds = partner.texts("addresses.kind");
        var mains = partner.texts("addresses.main");
        return Stream.iterate(0, at -> at + 1)
                .limit(kinds.size())
                .map(at -> kinds.get(at) + " " + mains.get(at))
                .toList();
    }

    @Test
    void coordinatesComeBackJustAsTheyWereGivenWithTheirDatum() {
        var place = Map.of("longitude", "120.585316", "latitude", "31.298886", "datum", "GCJ02");
        var address = new HashMap<>(address("DELIVERY", true));
        address.put("coordinates", place);

        var partner = PartnerDesk.entered(REP).done(REP, "partnerAddressAdd", Map.of("address", address));

        assertThat(partner.text("addresses.coordinates.longitude")).isEqualTo("120.585316");
        assertThat(partner.text("addresses.coordinates.latitude")).isEqualTo("31.298886");
        assertThat(partner.text("addresses.coordinates.datum")).isEqualTo("GCJ02");
    }

    @Test
    void aContactIsAddedChangedAndRemoved() {
        var partner = PartnerDesk.entered(REP).done(REP, "partnerContactAdd", Map.of("contact", contact("BUYER")));
        assertThat(partner.texts("contacts.channels.address")).containsExactly("10000000001");
        var id = partner.text("contacts.id");

        var changed = partner.done(
                REP,
                "partnerContactChange",
                Map.of(
                        "contactId",
                        id,
                        "contact",
                        Map.of(
                                "name",
                                "李敏",
                                "role",
                                "FINANCE",
                                "influence",
                                "LOW",
                                "channels",
                                List.of(
                                        Map.of("kind", "PHONE", "address", "10000000001"),
                                        Map.of("kind", "EMAIL", "address", "limin@example.com")))));

        assertThat(changed.texts("contacts.name")).containsExactly("李敏");
        assertThat(changed.texts("contacts.role")).containsExactly("FINANCE");
        assertThat(changed.texts("contacts.channels.kind")).containsExactly("EMAIL", "PHONE");
        assertThat(changed.texts("contacts.keyDates.kind")).isEmpty();
        assertThat(changed.text("contacts.id")).isEqualTo(id);
        assertThat(changed.version()).isEqualTo(partner.version() + 1);
        var removed = changed.done(REP, "partnerContactRemove", Map.of("contactId", id));
        assertThat(removed.texts("contacts.id")).isEmpty();
        assertRefused(removed, "partnerContactRemove", Map.of("contactId", id), "CONTACT_NOT_FOUND", "contactId");
    }

    @Test
    void phonesAndBirthdaysAreForThoseWhoNeedThemAndTheScoreIsTheSameForAll() {
        var partner = PartnerDesk.active();
        var question =
                "{ partner(code: \"%s\") { file { score } history { to } contacts { name channels { address } keyDates { month } } } }";
        for (var user : List.of(DIRECTOR, REGIONAL, MANAGER, REP, SUPPORT, FINANCE, AUDITOR)) {
            var read = Ask.as(user).that(question.formatted(partner.code()));
            assertThat(read.texts("partner.contacts.name")).containsExactly("王建军");
            var needs = user != FINANCE && user != AUDITOR;
            assertThat(read.texts("partner.contacts.channels.address"))
                    .as(user.name())
                    .hasSize(needs ? 1 : 0);
            assertThat(read.texts("partner.contacts.keyDates.month")).hasSize(needs ? 1 : 0);
            assertThat(read.text("partner.file.score")).isEqualTo(partner.text("file.score"));
        }
        // The audit trail shows that there is one, not its value.
        assertThat(TestDatabase.list("""
                        select kept.part || ' ' || coalesce(kept.after ->> 'address', kept.after ->> 'day')
                        from audit_entry kept
                        join contact on contact.id = kept.object_id
                        join partner on partner.id = contact.partner_id and partner.code = ?
                        where kept.type = 'Contact'""", row -> row.getString(1), partner.code()))
                .containsExactlyInAnyOrder("contact_channel …", "contact_key_date …");
        var own = Ask.as(PARTNER).that(question.formatted("P0001"));
        assertThat(own.texts("partner.contacts.channels.address")).isNotEmpty();
        assertThat(own.texts("partner.history.to")).isEmpty();
        assertThat(Ask.as(PARTNER)
                        .that(question.formatted(partner.code()))
                        .at("partner")
                        .isNull())
                .isTrue();
    }

    @Test
    void keyDatesComeRoundEveryYearAndThe29thOfFebruaryOnThe28th() {
        var partner = PartnerDesk.entered(REP).done(REP, "partnerContactAdd", Map.of("contact", contact("BUYER")));
        for (var days : Map.of(
                        "2027-02-01 2027-02-28", "2027-02-28",
                        "2028-01-01 2028-12-31", "2028-02-29",
                        "2027-12-01 2028-03-01", "2028-02-29")
                .entrySet()) {
            var range = days.getKey().split(" ", -1);
            assertThat(reminders(partner, range[0], range[1])).containsExactly(days.getValue());
        }
        assertThat(reminders(partner, "2027-03-01", "2027-12-31")).isEmpty();
        assertThat(reminders(partner, "2027-12-31", "2027-01-01")).isEmpty();
        assertThat(Ask.as(FINANCE)
                        .that("{ partnerKeyDates(from: \"2027-01-01\", to: \"2027-12-31\") { totalCount } }")
                        .errorCode())
                .isEqualTo("FORBIDDEN");
    }

    private static List<String> reminders(PartnerDesk partner, String from, String to) {
        var listed = Ask.as(REP)
                .list(
                        "partnerKeyDates",
                        "from: \"%s\" to: \"%s\"".formatted(from, to),
                        "on years partner { code }",
                        7,
                        Integer.MAX_VALUE);
        assertThat(listed.totalCount()).isEqualTo(listed.nodes().size());
        assertThat(listed.texts("on")).isSorted();
        return listed.nodes().stream()
                .filter(node -> node.at("/partner/code").asText().equals(partner.code()))
                .peek(node -> assertThat(node.path("years").asInt())
                        .isEqualTo(LocalDate.parse(node.path("on").asText()).getYear() - 1980))
                .map(node -> node.path("on").asText())
                .toList();
    }

    static Stream<Arguments> badEntries() {
        return Stream.of(
                arguments("CODE_INVALID", "code", Map.of("code", " a")),
                arguments("CODE_TAKEN", "code", Map.of("code", "P0001")),
                arguments("TEXT_MISSING", "name", Map.of("name", " ")),
                arguments("TEXT_TOO_LONG", "name", Map.of("name", "长".repeat(201))),
                arguments("TEXT_MISSING", "englishName", Map.of("englishName", "")),
                arguments(
                        "REGISTRATION_NUMBER_INVALID",
                        "registrationNumber",
                        Map.of("registrationNumber", "914403001922038217")),
                arguments("WEBSITE_INVALID", "website", Map.of("website", "www.example.com")),
                arguments("WEBSITE_INVALID", "website", Map.of("website", "https://intranet")),
                arguments("WEBSITE_INVALID", "website", Map.of("website", "javascript://a.b")),
                arguments("TEXT_TOO_LONG", "website", Map.of("website", "https://a.b/" + "x".repeat(200))),
                arguments("CURRENCY_UNKNOWN", "currency", Map.of("currency", "ZZZ")),
                arguments("CURRENCY_UNKNOWN", "currency", Map.of("currency", "XXX")),
                arguments("CURRENCY_UNKNOWN", "currency", Map.of("currency", "DEM")),
                arguments("TEXT_INVALID", "name", Map.of("name", "Z\nZ")),
                arguments("TERRITORY_NOT_FOUND", "territory", Map.of("territory", "CN-310115")),
                arguments("IDEMPOTENCY_KEY_INVALID", "idempotencyKey", Map.of("idempotencyKey", " ")));
    }

    @ParameterizedTest(name = "{0} at {1}")
    @MethodSource("badEntries")
    void aBadEntryIsRefusedWithTheReasonInBothLanguagesAndNothingIsWritten(
            String code, String field, Map<String, ?> other) {
        assertRefused("partnerEnter", code, field, ask -> PartnerDesk.enter(ask, other));
    }

    static Stream<Arguments> badParts() {
        return Stream.of(
                arguments("DIVISION_CODE_INVALID", "address.divisionCode", "address", "divisionCode", "990000"),
                arguments("TEXT_MISSING", "address.line", "address", "line", ""),
                arguments("POSTAL_CODE_INVALID", "address.postalCode", "address", "postalCode", "1234"),
                arguments(
                        "COORDINATES_INVALID",
                        "address.coordinates.longitude",
                        "address",
                        "coordinates",
                        Map.of("longitude", "180.5", "latitude", "31", "datum", "WGS84")),
                arguments(
                        "COORDINATES_INVALID",
                        "address.coordinates.latitude",
                        "address",
                        "coordinates",
                        Map.of("longitude", "120", "latitude", "31.1234567", "datum", "WGS84")),
                arguments("TEXT_MISSING", "contact.name", "contact", "name", " "),
                arguments("TEXT_TOO_LONG", "contact.title", "contact", "title", "x".repeat(101)),
                arguments(
                        "PHONE_INVALID",
                        "contact.channels.0.address",
                        "contact",
                        "channels",
                        List.of(Map.of("kind", "PHONE", "address", "12ab"))),
                arguments(
                        "EMAIL_INVALID",
                        "contact.channels.0.address",
                        "contact",
                        "channels",
                        List.of(Map.of("kind", "EMAIL", "address", "nobody"))),
                arguments(
                        "CHANNEL_NAMED_TWICE",
                        "contact.channels.1",
                        "contact",
                        "channels",
                        Collections.nCopies(2, Map.of("kind", "QQ", "address", "10001"))),
                arguments(
                        "KEY_DATE_INVALID",
                        "contact.keyDates.0",
                        "contact",
                        "keyDates",
                        List.of(Map.of("kind", "BIRTHDAY", "month", 2, "day", 29, "year", 1981))),
                arguments(
                        "KEY_DATE_INVALID",
                        "contact.keyDates.0",
                        "contact",
                        "keyDates",
                        List.of(Map.of("kind", "BIRTHDAY", "month", 13, "day", 1))),
                arguments(
                        "KEY_DATE_NAMED_TWICE",
                        "contact.keyDates.1",
                        "contact",
                        "keyDates",
                        Collections.nCopies(2, Map.of("kind", "BIRTHDAY", "month", 2, "day", 29))));
    }

    @ParameterizedTest(name = "{0} at {1}")
    @MethodSource("badParts")
    void aBadAddressOrContactIsRefusedInBothLanguages(String code, String field, String part, String at, Object bad) {
        var input = new HashMap<>(part.equals("address") ? address("DELIVERY", true) : contact("BUYER"));
        input.put(at, bad);
        var mutation = part.equals("address") ? "partnerAddressAdd" : "partnerContactAdd";
        assertRefused(PartnerDesk.entered(REP), mutation, Map.of(part, input), code, field);
    }

    @Test
    void aStepThatPeopleAskAboutNeedsAReason() {
        var partner = PartnerDesk.active();
        for (var step : List.of("partnerSuspend", "partnerEnd")) {
            assertRefused(partner, step, Map.of("reason", " "), "REASON_MISSING", "reason");
        }
    }

    @Test
    void whatACallerMayNotChangeIsNotFound() {
        var theirs = PartnerDesk.entered(DIRECTOR, Map.of("territory", "CN-310115"));
        for (var mutation : List.of("partnerConfirmFile", "partnerOnboard")) {
            assertThat(theirs.command(Ask.as(REP), mutation, Map.of()).texts(mutation + ".userErrors.code"))
                    .containsExactly("PARTNER_NOT_FOUND");
        }
        var nobody = Ask.as(REP)
                .that(
                        "mutation { partnerConfirmFile(id: \"QUJD\", input: {version: 1}) { partner { id } userErrors { code field } } }");
        assertThat(nobody.texts("partnerConfirmFile.userErrors.code")).containsExactly("PARTNER_NOT_FOUND");
        assertThat(nobody.texts("partnerConfirmFile.userErrors.field")).containsExactly("id");
    }

    @Test
    void whoHasNotTheRoleForAStepIsKeptOut() {
        var partner = PartnerDesk.active();
        var reason = Map.of("reason", "x");
        assertForbidden(partner, "partnerActivate", Map.of(), REP, SUPPORT, FINANCE, AUDITOR, PARTNER);
        assertForbidden(partner, "partnerSuspend", reason, REP, SUPPORT, FINANCE, AUDITOR, PARTNER);
        assertForbidden(partner, "partnerEnd", reason, REP, SUPPORT, MANAGER, FINANCE, AUDITOR, PARTNER);
        assertForbidden(partner, "partnerOnboard", Map.of(), SUPPORT, FINANCE, AUDITOR, PARTNER);
        assertForbidden(partner, "partnerConfirmFile", Map.of(), FINANCE, AUDITOR, PARTNER);
        assertThat(PartnerDesk.enter(Ask.as(FINANCE), Map.of()).errorCode()).isEqualTo("FORBIDDEN");
    }

    private static void assertForbidden(
            PartnerDesk partner, String mutation, Map<String, ?> other, DemoUser... strangers) {
        for (var stranger : strangers) {
            assertThat(partner.command(Ask.as(stranger), mutation, other).errorCode())
                    .as(stranger + " " + mutation)
                    .isEqualTo("FORBIDDEN");
        }
    }

    private static void assertRefused(
            PartnerDesk partner, String mutation, Map<String, ?> other, String code, String field) {
        assertRefused(mutation, code, field, ask -> partner.command(ask, mutation, other));
    }

    private static void assertRefused(String mutation, String code, String field, Function<Ask, Answer> ask) {
        Refusal.of(Ask.as(mutation.equals("partnerEnter") ? REP : DIRECTOR), ask, code, field);
    }
}
