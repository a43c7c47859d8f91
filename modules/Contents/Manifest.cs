[assembly: Module("Contents", "内容", Description = "内容的列表、审核、发布和公共接口", Category = "系统", AlwaysOn = true, Dependencies = ["Admin", "Users"])]
