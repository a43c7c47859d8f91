using PanjinPropertyCms.Regulations.Models;

namespace PanjinPropertyCms.Regulations.Services;

/// <summary>What others do to a text, with the day from which it counts.</summary>
internal readonly record struct Effect(RelationKind Kind, DateOnly? From);

/// <summary>Decides whether a text has force on a day: from its own dates and from what later documents do to it.</summary>
internal static class ValidityRule
{
    /// <param name="today">The day in the city.</param>
    /// <param name="effectiveOn">From which day it is in force; null: since ever.</param>
    /// <param name="expiresOn">The last day in force.</param>
    /// <param name="effects">What other published documents do to it.</param>
    /// <param name="newerFrom">The day from which a later version of the same title is in force; null when there is none.</param>
    internal static Validity Decide(DateOnly today, DateOnly? effectiveOn, DateOnly? expiresOn, IReadOnlyCollection<Effect> effects, DateOnly? newerFrom)
    {
        if (Now(RelationKind.Repeals) || Now(RelationKind.Supersedes))
        {
            return Validity.Repealed;
        }

        if (expiresOn < today)
        {
            return Validity.Expired;
        }

        if (effectiveOn > today)
        {
            return Validity.NotYetInForce;
        }

        return Now(RelationKind.RepealsPartly) ? Validity.PartlyRepealed
            : Now(RelationKind.Amends) || newerFrom <= today ? Validity.Amended
            : Validity.InForce;

        bool Now(RelationKind kind) => effects.Any(e => e.Kind == kind && (e.From ?? DateOnly.MinValue) <= today);
    }

    /// <summary>The next day after today on which time alone may change the answer.</summary>
    internal static DateOnly? NextChange(DateOnly today, DateOnly? effectiveOn, DateOnly? expiresOn, IReadOnlyCollection<Effect> effects, DateOnly? newerFrom) =>
        effects.Select(e => e.From).Append(effectiveOn).Append(expiresOn?.AddDays(1)).Append(newerFrom).Where(d => d > today).Min();
}
