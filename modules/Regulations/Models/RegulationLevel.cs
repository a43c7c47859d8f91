namespace PanjinPropertyCms.Regulations.Models;

/// <summary>The rank of a text (《立法法》第九十八条 and following); lower numbers prevail.</summary>
public enum RegulationLevel
{
    Law,
    AdministrativeRegulation,
    JudicialInterpretation,
    LocalRegulation,
    Rule,
    NormativeDocument,
    PolicyDocument,
}

/// <summary>What a document does to another one.</summary>
public enum RelationKind
{
    Amends,
    Repeals,
    RepealsPartly,
    Supersedes,
    Interprets,
    BasedOn,
}

/// <summary>Whether a text has force today.</summary>
public enum Validity
{
    NotYetInForce,
    InForce,
    Amended,
    PartlyRepealed,
    Expired,
    Repealed,
}
