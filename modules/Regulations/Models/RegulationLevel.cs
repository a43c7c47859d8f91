using System.ComponentModel.DataAnnotations;

namespace PanjinPropertyCms.Regulations.Models;

/// <summary>The rank of a text (《立法法》第九十八条 and following); lower numbers prevail.</summary>
public enum RegulationLevel
{
    [Display(Name = "法律")]
    Law,
    [Display(Name = "行政法规")]
    AdministrativeRegulation,
    [Display(Name = "司法解释")]
    JudicialInterpretation,
    [Display(Name = "地方性法规")]
    LocalRegulation,
    [Display(Name = "规章")]
    Rule,
    [Display(Name = "规范性文件")]
    NormativeDocument,
    [Display(Name = "政策文件")]
    PolicyDocument,
}

/// <summary>What a document does to another one.</summary>
public enum RelationKind
{
    [Display(Name = "修改")]
    Amends,
    [Display(Name = "废止")]
    Repeals,
    [Display(Name = "部分废止")]
    RepealsPartly,
    [Display(Name = "代替")]
    Supersedes,
    [Display(Name = "解释")]
    Interprets,
    [Display(Name = "依据")]
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
