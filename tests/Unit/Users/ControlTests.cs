using System.Collections.Frozen;
using CsCheck;
using PanjinPropertyCms.Kernel.Scope;
using PanjinPropertyCms.Kernel.Security;
using PanjinPropertyCms.Users.Services.Grants;
using PanjinPropertyCms.Users.Services.People;
using PanjinPropertyCms.Users.Services.RoleData;

namespace PanjinPropertyCms.Unit.Users;

/// <summary>Nobody comes to more through an account than the person who administers it has.</summary>
public sealed class ControlTests
{
    private static readonly Guid[] Ids = [.. Enumerable.Range(1, 6).Select(i => new Guid(i, 0, 0, new byte[8]))];
    private static readonly string[] Rights = ["A.Read", "A.Write", "B.Read", "B.Write", "C.Manage"];
    private static readonly string[] Names = [Roles.Administrator, Roles.SystemAdministrator, Roles.SecurityAdministrator, Roles.Auditor, "Other", "Own"];

    private static readonly Gen<FrozenSet<string>> Permissions = Pick(Rights).List[0, 5].Select(l => l.ToFrozenSet());
    private static readonly Gen<Guid?> Place = Gen.Int[-2, 5].Select(i => i < 0 ? (Guid?)null : Ids[i]);

    private static readonly Gen<Standing> Standings =
        Gen.Select(Pick(Ids), Pick(Names).List[0, 3], Permissions, Gen.Bool, Place, Place)
            .Select((id, roles, permissions, cityWide, division, organisation) =>
                new Standing(id, roles.ToFrozenSet(), permissions, roles.Contains(Roles.Administrator), cityWide, division, organisation));

    private static readonly Gen<Reach> Reaches =
        Gen.Select(Pick(Ids), Gen.Bool, Permissions, Gen.Bool, Pick(Ids).List[0, 3], Place)
            .Select((id, grants, permissions, everything, divisions, organisation) =>
                new Reach(id, false, grants, permissions, everything ? UserScope.All : new UserScope(false, divisions, organisation)));

    private static readonly Gen<(Reach Actor, Standing Before, Standing After)> Changes =
        Gen.Select(Reaches, Standings, Standings).Select((actor, before, after) => (actor, before, after with { Id = before.Id }));

    [Fact]
    public void Nobody_gives_more_rights_than_they_hold_unless_granting_is_their_task() => Changes.Sample(c =>
    {
        if (c.Before.Id != c.Actor.Id && !c.Actor.GrantsAll && Control.OfChange(c.Actor, c.Before, c.After) is null)
        {
            Assert.Subset(c.Actor.Permissions.ToHashSet(), c.After.Permissions.ToHashSet());
        }
    });

    [Fact]
    public void Only_an_administrator_makes_or_touches_an_administrator() => Changes.Sample(c =>
    {
        if (c.Before.Id != c.Actor.Id && (c.Before.Administrator || c.After.Administrator))
        {
            Assert.NotNull(Control.OfChange(c.Actor, c.Before, c.After));
        }
    });

    [Fact]
    public void Nobody_widens_a_scope_beyond_their_own() => Changes.Sample(c =>
    {
        if (c.Before.Id != c.Actor.Id && !c.Actor.Scope.Everything && Control.OfChange(c.Actor, c.Before, c.After) is null)
        {
            Assert.False(c.After.SeesEverything);
            Assert.True(c.After.DivisionId is null || c.Actor.Scope.DivisionIds.Contains(c.After.DivisionId.Value));
            Assert.True(c.After.OrganisationId is null || c.After.OrganisationId == c.Actor.Scope.OrganisationId);
        }
    });

    [Fact]
    public void Nobody_changes_their_own_roles_or_scope() => Changes.Sample(c =>
    {
        var self = c.Actor with { Id = c.Before.Id };
        if (Control.OfChange(self, c.Before, c.After) is null)
        {
            Assert.True(c.Before.Roles.SetEquals(c.After.Roles));
            Assert.Equal((c.Before.DivisionId, c.Before.OrganisationId), (c.After.DivisionId, c.After.OrganisationId));
        }
    });

    [Fact]
    public void Whoever_may_change_an_account_may_handle_it_at_all() => Changes.Sample(c =>
        Assert.True(Control.OfChange(c.Actor, c.Before, c.After) is not null || Control.OfPerson(c.Actor, c.Before) is null));

    [Fact]
    public void The_three_administrators_are_three_people()
    {
        var actor = new Reach(null, true, true, Rights.ToFrozenSet(), UserScope.All);
        var nobody = new Standing(Ids[0], FrozenSet<string>.Empty, FrozenSet<string>.Empty, false, false, null, null);
        Assert.Equal("role.separation", Control.OfChange(actor, nobody, nobody with { Roles = new[] { Roles.SystemAdministrator, Roles.Auditor }.ToFrozenSet() })?.Code);
        Assert.Null(Control.OfChange(actor, nobody, nobody with { Roles = new[] { Roles.SystemAdministrator, "Other" }.ToFrozenSet() }));
    }

    [Fact]
    public void An_administrator_without_limits_is_not_hindered() => Changes.Sample(c =>
    {
        var actor = c.Actor with { Unlimited = true };
        Assert.True(Control.OfChange(actor, c.Before, c.After) is null or { Code: "role.separation" });
    });

    [Fact]
    public void A_role_never_gets_what_its_giver_lacks_and_nobody_changes_a_role_of_their_own() =>
        Gen.Select(Reaches, Permissions, Permissions, Gen.Bool, Pick(Names)).Sample((actor, before, after, cityWide, name) =>
        {
            var role = new RoleFacts(Ids[0], name, name, before, false, false);
            if (RoleRules.OfChange(actor, new HashSet<string> { "Own" }, role, after, cityWide) is not null)
            {
                return;
            }

            Assert.True(actor.Scope.Everything);
            Assert.NotEqual(Roles.Administrator, name);
            Assert.True(name != "Own" || (before.SetEquals(after) && !cityWide));
            Assert.True(actor.GrantsAll || after.Except(before).All(actor.Permissions.Contains));
        });

    private static Gen<T> Pick<T>(T[] all) => Gen.Int[0, all.Length - 1].Select(i => all[i]);
}
