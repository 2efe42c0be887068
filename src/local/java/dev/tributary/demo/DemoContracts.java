package dev.tributary.demo;

import dev.tributary.demo.DemoPartners.Kind;
import dev.tributary.demo.DemoPartners.Partner;
import dev.tributary.demo.DemoPartners.Status;
import dev.tributary.demo.DemoPeople.Employee;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Contracts of the year: distribution and alliances, some with a rebate on volume; the newest are still in review. */
final class DemoContracts {

    record Contract(
            UUID id,
            String number,
            Partner partner,
            String kind,
            String status,
            String subject,
            String terms,
            LocalDate from,
            LocalDate to,
            @Nullable String rebateBasis,
            Employee drafter,
            @Nullable LocalDate signedOn,
            @Nullable String signedForUs,
            @Nullable String signedForPartner) {}

    record Tier(Contract contract, BigDecimal fromVolume, BigDecimal rate) {}

    record Review(UUID id, Contract contract, String role, Employee employee, Instant at) {}

    static final int NOTICE_DAYS = 60;

    private final DemoDraw draw;
    private final LocalDate today;
    private final DemoPeople people;

    final List<Contract> contracts = new ArrayList<>();
    final List<Tier> tiers = new ArrayList<>();
    final List<Review> reviews = new ArrayList<>();

    DemoContracts(long seed, LocalDate today, DemoPeople people, DemoPartners partners) {
        this.draw = new DemoDraw(seed, "contracts");
        this.today = today;
        this.people = people;
        for (Partner partner : partners.all) {
            if (partner.status() != Status.ACTIVE || partner.kind() == Kind.RETAILER) {
                continue;
            }
            boolean account = partners.withAccount().contains(partner);
            if (account || draw.chance(.4)) {
                LocalDate from =
                        LocalDate.of(today.getYear(), draw.between(1, 12), 1).minusMonths(11);
                boolean open = !account && draw.chance(.06);
                agree(partner, partner.kind() == Kind.ALLIANCE ? "ALLIANCE" : "DISTRIBUTION", from, open);
            }
            if (account || draw.chance(.15)) {
                Contract rebate = agree(partner, "VOLUME_REBATE", LocalDate.of(today.getYear(), 1, 1), false);
                tiers.add(new Tier(rebate, BigDecimal.valueOf(200_000), new BigDecimal("0.01")));
                tiers.add(new Tier(rebate, BigDecimal.valueOf(1_000_000), new BigDecimal("0.02")));
                tiers.add(new Tier(rebate, BigDecimal.valueOf(3_000_000), new BigDecimal("0.03")));
            }
        }
    }

    private Contract agree(Partner partner, String kind, LocalDate from, boolean open) {
        LocalDate begins = open ? today.plusMonths(1).withDayOfMonth(1) : from;
        LocalDate drafted = open ? today.minusDays(draw.between(2, 9)) : begins.minusDays(draw.between(12, 30));
        boolean rebate = kind.equals("VOLUME_REBATE");
        Contract contract = new Contract(
                draw.id(drafted),
                "HT-%d-%04d".formatted(drafted.getYear(), contracts.size() + 1),
                partner,
                kind,
                open ? "IN_REVIEW" : "SIGNED",
                begins.getYear() + "年度" + (rebate ? "累积优惠协议" : kind.equals("ALLIANCE") ? "联盟合作协议" : "经销合同"),
                rebate ? "按年度累计确认订单净额分档返利。" : "按公司价格政策供货,账期与授信额度另行约定。",
                begins,
                begins.plusYears(1),
                rebate ? draw.chance(.5) ? "MARGINAL" : "WHOLE_VOLUME" : null,
                people.primaryRep(partner.territory(), today),
                open ? null : begins.minusDays(1),
                open ? null : people.employees.get(0).name(),
                open ? null : "总经理");
        contracts.add(contract);
        if (kind.equals("DISTRIBUTION") || kind.equals("ALLIANCE")) {
            review(contract, "MANAGER", people.employees.get(2), drafted.plusDays(1));
        }
        if (!open && !kind.equals("ALLIANCE")) {
            review(contract, "FINANCE", people.employees.get(5), drafted.plusDays(2));
        }
        if (!open) {
            review(contract, "DIRECTOR", people.employees.get(0), drafted.plusDays(4));
        }
        return contract;
    }

    private void review(Contract contract, String role, Employee by, LocalDate day) {
        Instant at = draw.at(day, 9, 17);
        reviews.add(new Review(draw.id(at), contract, role, by, at));
    }
}
