[assembly: Module("Polls", "问卷征集", Category = "内容", Description = "示例模块：就小区的事征求意见", Dependencies = ["Site", "Admin"], Contract = KernelContract.Version)]
