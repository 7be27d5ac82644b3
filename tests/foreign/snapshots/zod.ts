import { z } from "zod";

export const BatchTaskCreateInDTO = z.discriminatedUnion("taskType", [
  z
    .object({
      appId: z.string().max(64),
      param: z.record(z.string(), z.any()),
      tags: z
        .union([
          z.array(z.object({ tagName: z.string().min(1).max(128), tagValue: z.string().min(1).max(1024) }).strict()),
          z.null(),
        ])
        .optional(),
      taskName: z.string().max(256),
      taskType: z.literal("DeviceReg"),
      timeout: z.number().int().gte(10).lte(2880),
    })
    .strict(),
  z
    .object({
      appId: z.string().max(64),
      param: z.discriminatedUnion("type", [
        z
          .object({
            callbackUrl: z.union([z.string(), z.null()]).optional(),
            command: z
              .object({
                method: z.string().min(1).max(128),
                paras: z.union([z.record(z.string(), z.any()), z.null()]).optional(),
                serviceId: z.string().min(1).max(64),
              })
              .strict(),
            deviceList: z.array(z.string()).min(1),
            groupTag: z.union([z.string(), z.null()]).optional(),
            manufacturerId: z.union([z.string(), z.null()]).optional(),
            maxRetransmit: z.union([z.number().int().gte(0).lte(3), z.null()]).optional(),
            model: z.union([z.string(), z.null()]).optional(),
            type: z.literal("DeviceList"),
          })
          .strict(),
        z
          .object({
            callbackUrl: z.union([z.string(), z.null()]).optional(),
            command: z
              .object({
                method: z.string().min(1).max(128),
                paras: z.union([z.record(z.string(), z.any()), z.null()]).optional(),
                serviceId: z.string().min(1).max(64),
              })
              .strict(),
            deviceType: z.string().min(1),
            groupTag: z.union([z.string(), z.null()]).optional(),
            manufacturerId: z.union([z.string(), z.null()]).optional(),
            maxRetransmit: z.union([z.number().int().gte(0).lte(3), z.null()]).optional(),
            model: z.union([z.string(), z.null()]).optional(),
            type: z.literal("DeviceType"),
          })
          .strict(),
        z
          .object({
            callbackUrl: z.union([z.string(), z.null()]).optional(),
            command: z
              .object({
                method: z.string().min(1).max(128),
                paras: z.union([z.record(z.string(), z.any()), z.null()]).optional(),
                serviceId: z.string().min(1).max(64),
              })
              .strict(),
            deviceLocation: z.string().min(1),
            groupTag: z.union([z.string(), z.null()]).optional(),
            manufacturerId: z.union([z.string(), z.null()]).optional(),
            maxRetransmit: z.union([z.number().int().gte(0).lte(3), z.null()]).optional(),
            model: z.union([z.string(), z.null()]).optional(),
            type: z.literal("DeviceArea"),
          })
          .strict(),
        z
          .object({
            callbackUrl: z.union([z.string(), z.null()]).optional(),
            command: z
              .object({
                method: z.string().min(1).max(128),
                paras: z.union([z.record(z.string(), z.any()), z.null()]).optional(),
                serviceId: z.string().min(1).max(64),
              })
              .strict(),
            groupList: z.array(z.string()).min(1),
            groupTag: z.union([z.string(), z.null()]).optional(),
            manufacturerId: z.union([z.string(), z.null()]).optional(),
            maxRetransmit: z.union([z.number().int().gte(0).lte(3), z.null()]).optional(),
            model: z.union([z.string(), z.null()]).optional(),
            type: z.literal("GroupList"),
          })
          .strict(),
        z
          .object({
            callbackUrl: z.union([z.string(), z.null()]).optional(),
            command: z
              .object({
                method: z.string().min(1).max(128),
                paras: z.union([z.record(z.string(), z.any()), z.null()]).optional(),
                serviceId: z.string().min(1).max(64),
              })
              .strict(),
            groupTag: z.union([z.string(), z.null()]).optional(),
            manufacturerId: z.union([z.string(), z.null()]).optional(),
            maxRetransmit: z.union([z.number().int().gte(0).lte(3), z.null()]).optional(),
            model: z.union([z.string(), z.null()]).optional(),
            type: z.literal("Broadcast"),
          })
          .strict(),
        z
          .object({
            callbackUrl: z.union([z.string(), z.null()]).optional(),
            command: z
              .object({
                method: z.string().min(1).max(128),
                paras: z.union([z.record(z.string(), z.any()), z.null()]).optional(),
                serviceId: z.string().min(1).max(64),
              })
              .strict(),
            groupList: z.array(z.string()).min(1),
            groupTag: z.union([z.string(), z.null()]).optional(),
            manufacturerId: z.union([z.string(), z.null()]).optional(),
            maxRetransmit: z.union([z.number().int().gte(0).lte(3), z.null()]).optional(),
            model: z.union([z.string(), z.null()]).optional(),
            type: z.literal("GroupIdList"),
          })
          .strict(),
      ]),
      tags: z
        .union([
          z.array(z.object({ tagName: z.string().min(1).max(128), tagValue: z.string().min(1).max(1024) }).strict()),
          z.null(),
        ])
        .optional(),
      taskName: z.string().max(256),
      taskType: z.literal("DeviceCmd"),
      timeout: z.number().int().gte(10).lte(2880),
    })
    .strict(),
  z
    .object({
      appId: z.string().max(64),
      param: z.record(z.string(), z.any()),
      tags: z
        .union([
          z.array(z.object({ tagName: z.string().min(1).max(128), tagValue: z.string().min(1).max(1024) }).strict()),
          z.null(),
        ])
        .optional(),
      taskName: z.string().max(256),
      taskType: z.literal("DeviceLocation"),
      timeout: z.number().int().gte(10).lte(2880),
    })
    .strict(),
  z
    .object({
      appId: z.string().max(64),
      param: z.record(z.string(), z.any()),
      tags: z
        .union([
          z.array(z.object({ tagName: z.string().min(1).max(128), tagValue: z.string().min(1).max(1024) }).strict()),
          z.null(),
        ])
        .optional(),
      taskName: z.string().max(256),
      taskType: z.literal("DeviceMod"),
      timeout: z.number().int().gte(10).lte(2880),
    })
    .strict(),
  z
    .object({
      appId: z.string().max(64),
      param: z.record(z.string(), z.any()),
      tags: z
        .union([
          z.array(z.object({ tagName: z.string().min(1).max(128), tagValue: z.string().min(1).max(1024) }).strict()),
          z.null(),
        ])
        .optional(),
      taskName: z.string().max(256),
      taskType: z.literal("DeviceDel"),
      timeout: z.number().int().gte(10).lte(2880),
    })
    .strict(),
  z
    .object({
      appId: z.string().max(64),
      param: z.record(z.string(), z.any()),
      tags: z
        .union([
          z.array(z.object({ tagName: z.string().min(1).max(128), tagValue: z.string().min(1).max(1024) }).strict()),
          z.null(),
        ])
        .optional(),
      taskName: z.string().max(256),
      taskType: z.literal("DeviceLicense"),
      timeout: z.number().int().gte(10).lte(2880),
    })
    .strict(),
]);
export type BatchTaskCreateInDTO = z.infer<typeof BatchTaskCreateInDTO>;
